-- Who is named in a claim is one of the combinations of names that occur, each of which is kept once. Claims of several
-- parties are found by the combinations that name them all, also where these hardly ever meet.
CREATE TABLE namings (
  number INTEGER PRIMARY KEY,
  actors TEXT NOT NULL,  -- the numbers of the names of who acts, a JSON array
  recipients TEXT NOT NULL,  -- likewise
  speaker INTEGER NOT NULL,  -- the number of the name of whoever vouches for it, 0 for the author
  UNIQUE (actors, recipients, speaker)
) STRICT;
DROP TABLE parties;
CREATE TABLE parties (
  name INTEGER NOT NULL,
  role TEXT NOT NULL,  -- actor, recipient or speaker
  naming INTEGER NOT NULL REFERENCES namings (number) ON DELETE CASCADE,
  PRIMARY KEY (name, role, naming)
) STRICT, WITHOUT ROWID;
CREATE INDEX parties_by_naming ON parties (naming);
CREATE TRIGGER naming_added AFTER INSERT ON namings BEGIN
  INSERT INTO parties SELECT value, 'actor', new.number FROM json_each(new.actors)
    UNION ALL SELECT value, 'recipient', new.number FROM json_each(new.recipients)
    UNION ALL SELECT new.speaker, 'speaker', new.number WHERE new.speaker <> 0;
END;
INSERT INTO namings (actors, recipients, speaker)
  SELECT DISTINCT coalesce(actors, '[]'), coalesce(recipients, '[]'), coalesce(speaker, 0) FROM claims;

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
  naming INTEGER NOT NULL,  -- the number of who is named in it
  record TEXT NOT NULL
) STRICT;
INSERT INTO numbered SELECT c.number, id, document, start, register, kind, event_type, factuality, polarity, voice,
    n.number, record
  FROM claims AS c JOIN namings AS n ON n.actors = coalesce(c.actors, '[]')
    AND n.recipients = coalesce(c.recipients, '[]') AND n.speaker = coalesce(c.speaker, 0);
DROP TABLE claims;
ALTER TABLE numbered RENAME TO claims;
CREATE INDEX claims_by_document ON claims (document, start, naming);
CREATE INDEX claims_by_kind ON claims (register, kind, document, start);
CREATE INDEX claims_by_factuality ON claims (factuality, document, start);
CREATE INDEX claims_by_naming ON claims (naming);

-- The first issues of those that say the same are found in order.
DROP INDEX issues_by_message;
CREATE INDEX issues_by_message ON issues (level, message, coalesce(path, ''), coalesce(document, ''), id);
