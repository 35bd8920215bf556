-- What people say of two claims, one event or two, oldest first; nothing is ever overwritten.
CREATE TABLE judgements (
  id INTEGER PRIMARY KEY,
  a TEXT NOT NULL,
  b TEXT NOT NULL,
  record TEXT NOT NULL
) STRICT;
CREATE INDEX judgements_by_a ON judgements (a);
CREATE INDEX judgements_by_b ON judgements (b);
