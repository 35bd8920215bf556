-- Sums that pages show, kept as rows come and go: a large record answers like a small one.
CREATE TABLE tones (
  register TEXT NOT NULL,
  own INTEGER NOT NULL,  -- whether the author vouches
  claims INTEGER NOT NULL,
  PRIMARY KEY (register, own)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER claim_added AFTER INSERT ON claims BEGIN
  INSERT OR IGNORE INTO tones VALUES (new.register, new.voice = 'author', 0);
  UPDATE tones SET claims = claims + 1 WHERE register = new.register AND own = (new.voice = 'author');
END;
CREATE TRIGGER claim_removed AFTER DELETE ON claims BEGIN
  UPDATE tones SET claims = claims - 1 WHERE register = old.register AND own = (old.voice = 'author');
  DELETE FROM tones WHERE claims = 0;
END;
INSERT INTO tones SELECT register, voice = 'author', count(*) FROM claims GROUP BY register, voice = 'author';

CREATE TABLE names (
  actor TEXT NOT NULL,
  text TEXT NOT NULL,  -- the words that were taken for it
  role TEXT NOT NULL,  -- actor, recipient or speaker
  times INTEGER NOT NULL,
  PRIMARY KEY (actor, text, role)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER party_added AFTER INSERT ON parties WHEN new.actor IS NOT NULL BEGIN
  INSERT OR IGNORE INTO names VALUES (new.actor, new.text, new.role, 0);
  UPDATE names SET times = times + 1 WHERE actor = new.actor AND text = new.text AND role = new.role;
END;
CREATE TRIGGER party_removed AFTER DELETE ON parties WHEN old.actor IS NOT NULL BEGIN
  UPDATE names SET times = times - 1 WHERE actor = old.actor AND text = old.text AND role = old.role;
  DELETE FROM names WHERE actor = old.actor AND text = old.text AND role = old.role AND times = 0;
END;
CREATE TRIGGER statement_added AFTER INSERT ON statements WHEN new.actor IS NOT NULL BEGIN
  INSERT OR IGNORE INTO names VALUES (new.actor, coalesce(new.speaker, ''), 'speaker', 0);
  UPDATE names SET times = times + 1
    WHERE actor = new.actor AND text = coalesce(new.speaker, '') AND role = 'speaker';
END;
CREATE TRIGGER statement_removed AFTER DELETE ON statements WHEN old.actor IS NOT NULL BEGIN
  UPDATE names SET times = times - 1
    WHERE actor = old.actor AND text = coalesce(old.speaker, '') AND role = 'speaker';
  DELETE FROM names
    WHERE actor = old.actor AND text = coalesce(old.speaker, '') AND role = 'speaker' AND times = 0;
END;
INSERT INTO names SELECT actor, text, role, count(*) FROM (
    SELECT actor, text, role FROM parties WHERE actor IS NOT NULL
    UNION ALL SELECT actor, coalesce(speaker, ''), 'speaker' FROM statements WHERE actor IS NOT NULL)
  GROUP BY actor, text, role;

CREATE INDEX documents_by_place ON documents (coalesce(published, ''), id);
CREATE INDEX parties_by_text ON parties (text COLLATE NOCASE, role);
CREATE INDEX statements_by_speaker ON statements (speaker COLLATE NOCASE);
DROP INDEX claims_by_kind;
CREATE INDEX claims_by_kind ON claims (register, kind, document, start, id);
CREATE INDEX claims_by_factuality ON claims (factuality, document, start, id);
CREATE INDEX statements_in_order ON statements (coalesce(speaker, '~'), document, start, id);
