-- Triggers in the order in which people look at them: the open ones first, then the newest, then as in the text.
ALTER TABLE triggers ADD COLUMN place TEXT NOT NULL DEFAULT '';
UPDATE triggers SET place = printf('%d %s %s %09d', state = 'open',
  coalesce((SELECT published FROM documents WHERE id = document), ''), document, 999999999 - start);
CREATE INDEX triggers_in_order ON triggers (place, id);

-- An entry tells more than before: all are found anew.
DELETE FROM entries;
INSERT OR IGNORE INTO unlinked SELECT id, 0 FROM documents;
UPDATE ledger SET found = 0;
