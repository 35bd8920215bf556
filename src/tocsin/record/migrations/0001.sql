-- `record` holds the whole record as JSON; the other columns are those that queries look at.
CREATE TABLE documents (
  id TEXT PRIMARY KEY,
  publisher TEXT,
  published TEXT,
  title TEXT,
  digest TEXT NOT NULL,  -- of everything that reading the document gave
  record TEXT NOT NULL
) STRICT;

CREATE TABLE sentences (
  id INTEGER PRIMARY KEY,
  document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX sentences_by_document ON sentences (document, start);

CREATE TABLE statements (
  id TEXT PRIMARY KEY,
  document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  speaker TEXT,
  actor TEXT,
  kind TEXT NOT NULL,
  form TEXT NOT NULL,
  polarity TEXT NOT NULL,
  parent TEXT,
  record TEXT NOT NULL
) STRICT;
CREATE INDEX statements_by_document ON statements (document, start);
CREATE INDEX statements_by_actor ON statements (actor);

CREATE TABLE claims (
  id TEXT PRIMARY KEY,
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
CREATE INDEX claims_by_document ON claims (document, start);
CREATE INDEX claims_by_kind ON claims (register, kind);

CREATE TABLE parties (
  claim TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
  role TEXT NOT NULL,
  actor TEXT,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX parties_by_claim ON parties (claim);
CREATE INDEX parties_by_actor ON parties (actor, role);

CREATE TABLE triggers (
  id TEXT PRIMARY KEY,
  claim TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
  state TEXT NOT NULL,
  record TEXT NOT NULL
) STRICT;
CREATE INDEX triggers_by_claim ON triggers (claim);

CREATE TABLE issues (
  id TEXT PRIMARY KEY,
  document TEXT REFERENCES documents (id) ON DELETE CASCADE,
  path TEXT,
  level TEXT NOT NULL,
  code TEXT NOT NULL,
  record TEXT NOT NULL
) STRICT;
CREATE INDEX issues_by_document ON issues (document);
CREATE INDEX issues_by_path ON issues (path);

CREATE VIRTUAL TABLE words USING fts5 (text, content = 'sentences', content_rowid = 'id', tokenize = 'porter unicode61');
CREATE TRIGGER sentence_added AFTER INSERT ON sentences BEGIN
  INSERT INTO words (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER sentence_removed AFTER DELETE ON sentences BEGIN
  INSERT INTO words (words, rowid, text) VALUES ('delete', old.id, old.text);
END;
