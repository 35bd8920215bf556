-- What one document says of a dyad, of one kind and on one day, is one row, with the ids of its claims.
CREATE TABLE sorted (
  actor TEXT NOT NULL,  -- the party: RUS for RUS.GOV
  recipient TEXT NOT NULL,  -- empty where the text names none, or one that nobody resolved
  day TEXT NOT NULL,
  register TEXT NOT NULL,
  standing TEXT NOT NULL,  -- asserted by the document, or alleged on a speaker's word
  kind TEXT NOT NULL,
  event_type TEXT NOT NULL,  -- empty where it has none
  document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  origin TEXT NOT NULL,  -- who reports: the outlet relayed, else the outlet, else the document
  quad INTEGER,
  score REAL,  -- of all its claims together
  claims INTEGER NOT NULL,
  evidence TEXT NOT NULL,  -- their ids, a comma between
  PRIMARY KEY (actor, recipient, day, register, standing, kind, event_type, document, origin)
) STRICT, WITHOUT ROWID;
INSERT INTO sorted SELECT actor, recipient, day, register, standing, kind, event_type, document, origin,
    max(quad), sum(score), count(*), group_concat(claim)
  FROM counted JOIN tallies ON number = tally
  GROUP BY actor, recipient, day, register, standing, kind, event_type, document, origin;
DROP TABLE counted;
DROP TABLE tallies;
ALTER TABLE sorted RENAME TO counted;
CREATE INDEX counted_by_document ON counted (document, actor, recipient, register, standing, claims);

-- Who is named in a claim stands in its row, and the claims of a document that name somebody stand in one row.
CREATE TABLE named (
  name INTEGER NOT NULL,
  role TEXT NOT NULL,  -- actor, recipient or speaker
  document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  claims TEXT NOT NULL,  -- their numbers, a JSON array
  PRIMARY KEY (name, role, document)
) STRICT, WITHOUT ROWID;
INSERT INTO named SELECT name, role, document, json_group_array(claim)
  FROM parties JOIN claims ON number = claim GROUP BY name, role, document;
-- Nothing looks for claims by their statement, or for what is historical.
CREATE TABLE numbered (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  start INTEGER NOT NULL,
  register TEXT NOT NULL,
  kind TEXT NOT NULL,
  event_type TEXT,
  factuality TEXT NOT NULL,
  polarity TEXT NOT NULL,
  voice TEXT NOT NULL,
  actors TEXT,  -- the numbers of the names of who acts, a JSON array
  recipients TEXT,  -- likewise
  speaker INTEGER,  -- the number of the name of whoever vouches for it, if not the author
  record TEXT NOT NULL
) STRICT;
INSERT INTO numbered SELECT number, id, document, start, register, kind, event_type, factuality, polarity, voice,
    (SELECT nullif(json_group_array(name), '[]') FROM parties WHERE claim = number AND role = 'actor'),
    (SELECT nullif(json_group_array(name), '[]') FROM parties WHERE claim = number AND role = 'recipient'),
    (SELECT name FROM parties WHERE claim = number AND role = 'speaker'),
    record
  FROM claims;
DROP TABLE parties;
DROP TABLE claims;
ALTER TABLE named RENAME TO parties;
ALTER TABLE numbered RENAME TO claims;
CREATE INDEX parties_by_document ON parties (document);
CREATE INDEX claims_by_document ON claims (document, start);
CREATE INDEX claims_by_kind ON claims (register, kind, document, start);
CREATE INDEX claims_by_factuality ON claims (factuality, document, start);
