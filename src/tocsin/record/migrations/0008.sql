-- What a series shows is kept as it is shown, with its sums; the claims behind each stand in rows of their own.
CREATE TABLE tallies (
  number INTEGER PRIMARY KEY,
  actor TEXT NOT NULL,  -- the party: RUS for RUS.GOV
  recipient TEXT NOT NULL,  -- empty where the text names none, or one that nobody resolved
  day TEXT NOT NULL,
  register TEXT NOT NULL,
  standing TEXT NOT NULL,  -- asserted by the document, or alleged on a speaker's word
  kind TEXT NOT NULL,
  event_type TEXT NOT NULL,  -- empty where it has none
  quad INTEGER,
  claims INTEGER NOT NULL,
  UNIQUE (actor, recipient, day, register, standing, kind, event_type)
) STRICT;
INSERT INTO tallies (actor, recipient, day, register, standing, kind, event_type, quad, claims)
  SELECT actor, recipient, day, register, standing, kind, event_type, max(quad), count(*)
  FROM counted GROUP BY actor, recipient, day, register, standing, kind, event_type;
CREATE TABLE sorted (
  tally INTEGER NOT NULL,
  claim TEXT NOT NULL,
  document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  score REAL,
  origin TEXT NOT NULL,  -- who reports: the outlet relayed, else the outlet, else the document
  PRIMARY KEY (tally, claim)
) STRICT, WITHOUT ROWID;
INSERT INTO sorted SELECT number, claim, document, c.score, origin FROM counted AS c JOIN tallies AS t
  USING (actor, recipient, day, register, standing, kind, event_type);
DROP TABLE counted;
ALTER TABLE sorted RENAME TO counted;
CREATE INDEX counted_by_document ON counted (document);

DROP INDEX documents_by_day;
CREATE INDEX documents_by_day ON documents (published, publisher);
CREATE INDEX documents_by_outlet ON documents (publisher, id);
