-- On whose word a claim stands is found as who acts in it is found.
INSERT OR IGNORE INTO names (actor, text)
  SELECT DISTINCT coalesce(actor, ''), coalesce(speaker, '') FROM statements;
INSERT OR IGNORE INTO parties SELECT n.number, 'speaker', c.number
  FROM claims AS c JOIN statements AS s ON s.id = c.voice
  JOIN names AS n ON n.actor = coalesce(s.actor, '') AND n.text = coalesce(s.speaker, '');

-- The ledger as it was found last, so that a page of it is read and not found again.
CREATE TABLE entries (
  id TEXT PRIMARY KEY,
  claim TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
  day TEXT NOT NULL,
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  record TEXT NOT NULL
) STRICT;
CREATE INDEX entries_by_day ON entries (day, claim);
CREATE INDEX entries_by_kind ON entries (kind, day, claim);
CREATE INDEX entries_by_state ON entries (state, day, claim);
CREATE INDEX entries_by_both ON entries (kind, state, day, claim);
CREATE INDEX entries_by_claim ON entries (claim);
-- How often rows came and went, and how often when the ledger was found.
CREATE TABLE ledger (changes INTEGER NOT NULL, found INTEGER NOT NULL) STRICT;
INSERT INTO ledger VALUES (1, 0);

-- Triggers by where they stand, and by the claims that meet or would meet them.
ALTER TABLE triggers ADD COLUMN document TEXT;
ALTER TABLE triggers ADD COLUMN start INTEGER;
UPDATE triggers SET document = (SELECT document FROM claims WHERE claims.id = claim),
  start = json_extract(record, '$.condition.span[0]');
CREATE INDEX triggers_by_place ON triggers (document, start);
CREATE TABLE meets (
  claim TEXT NOT NULL,
  "trigger" TEXT NOT NULL REFERENCES triggers (id) ON DELETE CASCADE,
  PRIMARY KEY (claim, "trigger")
) STRICT, WITHOUT ROWID;
CREATE INDEX meets_by_trigger ON meets ("trigger");
INSERT OR IGNORE INTO meets SELECT value, t.id FROM triggers AS t, json_each(t.record, '$.met_by')
  UNION SELECT value, t.id FROM triggers AS t, json_each(t.record, '$.would_meet');

-- Issues that say the same are told once.
ALTER TABLE issues ADD COLUMN message TEXT NOT NULL DEFAULT '';
UPDATE issues SET message = json_extract(record, '$.message');
CREATE INDEX issues_by_message ON issues (level, message);
CREATE INDEX issues_by_place ON issues (coalesce(path, ''), coalesce(document, ''), id);
