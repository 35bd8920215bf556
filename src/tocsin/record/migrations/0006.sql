-- What people say of statements and claims: a log that is never overwritten, and what it comes to.
CREATE TABLE reviews (
  id INTEGER PRIMARY KEY,
  subject TEXT NOT NULL,  -- a statement or claim; another reading of the document may have it no more
  document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  record TEXT NOT NULL
) STRICT;
CREATE INDEX reviews_by_subject ON reviews (subject);
CREATE INDEX reviews_by_document ON reviews (document);
CREATE TABLE reviewed (
  subject TEXT PRIMARY KEY,
  document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  outcome TEXT NOT NULL  -- accepted, corrected, rejected or disputed
) STRICT, WITHOUT ROWID;
CREATE INDEX reviewed_by_document ON reviewed (document);
CREATE INDEX reviewed_by_outcome ON reviewed (outcome);
