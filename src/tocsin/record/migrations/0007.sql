-- Sums are brought up to date a document at a time (record/sums.py); row by row, a load took twice as long.
DROP TRIGGER claim_added;
DROP TRIGGER claim_removed;
DROP TRIGGER party_added;
DROP TRIGGER party_removed;
DROP TRIGGER statement_added;
DROP TRIGGER statement_removed;

-- What a party was called, once for all claims that call it so.
CREATE TABLE called (
  number INTEGER PRIMARY KEY,
  actor TEXT NOT NULL,  -- empty where the words were not resolved
  text TEXT NOT NULL,
  acts INTEGER NOT NULL DEFAULT 0,
  receives INTEGER NOT NULL DEFAULT 0,
  speaks INTEGER NOT NULL DEFAULT 0,
  UNIQUE (actor, text)
) STRICT;
INSERT INTO called (actor, text) SELECT coalesce(actor, ''), text FROM parties
  UNION SELECT coalesce(actor, ''), coalesce(speaker, '') FROM statements;

-- Claims have numbers, which the parties of half a million claims are written by in half the time.
CREATE TABLE numbered (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  register TEXT NOT NULL,
  kind TEXT NOT NULL,
  event_type TEXT,
  factuality TEXT NOT NULL,
  polarity TEXT NOT NULL,
  historical INTEGER NOT NULL,
  voice TEXT NOT NULL,
  statement TEXT,
  record TEXT NOT NULL
) STRICT;
INSERT INTO numbered SELECT rowid, * FROM claims;
CREATE TABLE named (
  name INTEGER NOT NULL,
  role TEXT NOT NULL,  -- actor or recipient
  claim INTEGER NOT NULL REFERENCES claims (number) ON DELETE CASCADE,
  PRIMARY KEY (name, role, claim)
) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO named SELECT n.number, p.role, c.number FROM parties AS p
  JOIN numbered AS c ON c.id = p.claim JOIN called AS n ON n.actor = coalesce(p.actor, '') AND n.text = p.text;
DROP TABLE parties;
DROP TABLE names;
DROP TABLE claims;
ALTER TABLE numbered RENAME TO claims;
ALTER TABLE called RENAME TO names;
ALTER TABLE named RENAME TO parties;
CREATE INDEX claims_by_document ON claims (document, start);
CREATE INDEX claims_by_kind ON claims (register, kind, document, start);
CREATE INDEX claims_by_factuality ON claims (factuality, document, start);
CREATE INDEX names_by_text ON names (text COLLATE NOCASE);
CREATE INDEX parties_by_claim ON parties (claim);
UPDATE names SET acts = n FROM
  (SELECT name, count(*) AS n FROM parties WHERE role = 'actor' GROUP BY name) WHERE number = name;
UPDATE names SET receives = n FROM
  (SELECT name, count(*) AS n FROM parties WHERE role = 'recipient' GROUP BY name) WHERE number = name;
UPDATE names SET speaks = n FROM
  (SELECT coalesce(actor, '') AS a, coalesce(speaker, '') AS s, count(*) AS n FROM statements GROUP BY a, s)
  WHERE actor = a AND text = s;

CREATE TABLE sorted (
  actor TEXT NOT NULL,  -- the party: RUS for RUS.GOV
  recipient TEXT NOT NULL,  -- empty where the text names none, or one that nobody resolved
  day TEXT NOT NULL,
  register TEXT NOT NULL,
  standing TEXT NOT NULL,  -- asserted by the document, or alleged on a speaker's word
  kind TEXT NOT NULL,
  event_type TEXT NOT NULL,  -- empty where it has none
  claim TEXT NOT NULL,
  document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  dated TEXT NOT NULL,  -- by the event, or by the report
  quad INTEGER,
  score REAL,
  origin TEXT NOT NULL,  -- who reports: the outlet relayed, else the outlet, else the document
  PRIMARY KEY (actor, recipient, day, register, standing, kind, event_type, claim)
) STRICT, WITHOUT ROWID;
INSERT INTO sorted SELECT actor, recipient, day, o.register, standing, o.kind, o.event_type, claim, document,
  dated, quad, score, origin FROM counted AS o JOIN claims ON claims.id = claim;
DROP TABLE counted;
ALTER TABLE sorted RENAME TO counted;
CREATE INDEX counted_by_document ON counted (document);

CREATE TABLE dyads (
  actor TEXT NOT NULL,
  recipient TEXT NOT NULL,
  asserted INTEGER NOT NULL,  -- acts that documents assert
  alleged INTEGER NOT NULL,  -- acts on a speaker's word only
  signals INTEGER NOT NULL,
  judgements INTEGER NOT NULL,
  claims INTEGER NOT NULL,
  PRIMARY KEY (actor, recipient)
) STRICT, WITHOUT ROWID;
INSERT INTO dyads SELECT actor, recipient, sum(register = 'act' AND standing = 'asserted'),
  sum(register = 'act' AND standing = 'alleged'), sum(register = 'signal'), sum(register = 'judgement'),
  count(*) FROM counted WHERE recipient <> '' GROUP BY actor, recipient;
