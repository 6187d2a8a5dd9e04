-- A default that takes the place of NULL is held against the column's type, also where generated columns are made of
-- converted values and types are looked at before.
CREATE TABLE plain(a INTEGER PRIMARY KEY, b INT NOT NULL DEFAULT ('Q'), c INT) STRICT;
INSERT INTO plain(a, b) VALUES (1, 4);
-- error
REPLACE INTO plain(a, b, c) VALUES (2, NULL, 3);
-- error
UPDATE OR REPLACE plain SET b = NULL WHERE a = 1;
SELECT *, typeof(b) FROM plain;
CREATE TABLE made(a INTEGER PRIMARY KEY, b INT NOT NULL DEFAULT ('Q'), c INT, d ANY AS (1)) STRICT;
INSERT INTO made(a, b) VALUES (1, 4);
-- error
REPLACE INTO made(a, b, c) VALUES (2, NULL, 3);
-- error
REPLACE INTO made(a, b, c) SELECT a + 5, nullif(b, 4), 2 FROM made ORDER BY rowid;
-- error
UPDATE OR REPLACE made SET b = NULL WHERE a = 1;
-- error
INSERT INTO made(a, b) VALUES (1, 5) ON CONFLICT DO UPDATE SET b = NULL;
SELECT *, typeof(b) FROM made;
CREATE TABLE kept(a INTEGER PRIMARY KEY, b INT NOT NULL DEFAULT 'Q', c TEXT NOT NULL DEFAULT 5, d ANY AS (b || c) STORED) STRICT;
-- error
REPLACE INTO kept(a, b, c) VALUES (2, NULL, 3);
REPLACE INTO kept(a, b, c) VALUES (2, 1, NULL);
SELECT *, typeof(c) FROM kept;
