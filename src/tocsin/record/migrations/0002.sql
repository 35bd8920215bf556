-- A row for each directed dyad that a claim counts for. What counts, and when, is said in record/counted.py.
CREATE TABLE counted (
  actor TEXT NOT NULL,  -- the party: RUS for RUS.GOV
  recipient TEXT NOT NULL,  -- empty where the text names none, or one that nobody resolved
  day TEXT NOT NULL,
  claim TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
  dated TEXT NOT NULL,  -- by the event, or by the report
  register TEXT NOT NULL,
  standing TEXT NOT NULL,  -- asserted by the document, or alleged on a speaker's word
  kind TEXT NOT NULL,
  event_type TEXT,
  quad INTEGER,
  score REAL,
  origin TEXT NOT NULL,  -- who reports: the outlet relayed, else the outlet, else the document
  PRIMARY KEY (actor, recipient, day, claim)
) STRICT, WITHOUT ROWID;
CREATE INDEX counted_by_claim ON counted (claim);
CREATE INDEX documents_by_day ON documents (published);

-- What people graded, oldest first; nothing is ever overwritten.
CREATE TABLE grades (
  id INTEGER PRIMARY KEY,
  subject TEXT NOT NULL,
  record TEXT NOT NULL
) STRICT;
CREATE INDEX grades_by_subject ON grades (subject);

-- Documents that were read before are counted when they are read again.
UPDATE documents SET digest = '';
