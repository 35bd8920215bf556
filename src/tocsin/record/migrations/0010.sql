-- Documents whose claims came, went or changed since they were held against the rest of the record, and after how many changes.
CREATE TABLE unlinked (document TEXT PRIMARY KEY, change INTEGER NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO unlinked SELECT id, 0 FROM documents;

-- What was held against the rest of each document, so that it need not be found again while others change.
CREATE TABLE linked (
  number INTEGER PRIMARY KEY,
  document TEXT NOT NULL UNIQUE REFERENCES documents (id) ON DELETE CASCADE,
  known BLOB NOT NULL
) STRICT;

-- Hashes of what documents that have something in common are found by.
CREATE TABLE matters (
  key INTEGER NOT NULL,
  waits INTEGER NOT NULL,  -- 1 of what something may become of: a condition, a threat; 0 of what may change it
  document INTEGER NOT NULL REFERENCES linked (number) ON DELETE CASCADE,
  PRIMARY KEY (key, waits, document)
) STRICT, WITHOUT ROWID;
CREATE INDEX matters_by_document ON matters (document);

-- The days that documents name, after which something lapses.
CREATE TABLE deadlines (
  day TEXT NOT NULL,
  document INTEGER NOT NULL REFERENCES linked (number) ON DELETE CASCADE,
  PRIMARY KEY (day, document)
) STRICT, WITHOUT ROWID;
CREATE INDEX deadlines_by_document ON deadlines (document);

-- The last day that was read when the ledger was found.
ALTER TABLE ledger ADD COLUMN last TEXT NOT NULL DEFAULT '';
