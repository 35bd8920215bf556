-- The key is what a series groups by, so that a dyad is counted in one pass over its rows, without sorting.
CREATE TABLE sorted (
  actor TEXT NOT NULL,  -- the party: RUS for RUS.GOV
  recipient TEXT NOT NULL,  -- empty where the text names none, or one that nobody resolved
  day TEXT NOT NULL,
  register TEXT NOT NULL,
  standing TEXT NOT NULL,  -- asserted by the document, or alleged on a speaker's word
  kind TEXT NOT NULL,
  event_type TEXT NOT NULL,  -- empty where it has none
  claim TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
  dated TEXT NOT NULL,  -- by the event, or by the report
  quad INTEGER,
  score REAL,
  origin TEXT NOT NULL,  -- who reports: the outlet relayed, else the outlet, else the document
  PRIMARY KEY (actor, recipient, day, register, standing, kind, event_type, claim)
) STRICT, WITHOUT ROWID;
INSERT INTO sorted SELECT actor, recipient, day, register, standing, kind, coalesce(event_type, ''), claim,
  dated, quad, score, origin FROM counted;
DROP TABLE counted;
ALTER TABLE sorted RENAME TO counted;
CREATE INDEX counted_by_claim ON counted (claim);

-- Claims that a later version of their article no longer makes: kept, but not counted.
CREATE TABLE withdrawn (
  claim TEXT PRIMARY KEY REFERENCES claims (id) ON DELETE CASCADE,
  later TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  reason TEXT NOT NULL,
  stands INTEGER NOT NULL DEFAULT 0  -- 1 where somebody says that it is not withdrawn
) STRICT;
CREATE INDEX withdrawn_by_later ON withdrawn (later);
