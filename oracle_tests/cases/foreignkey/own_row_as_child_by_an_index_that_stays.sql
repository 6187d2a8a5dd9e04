-- A row may be counted as its own child when the index by which children are looked for keeps its entry meanwhile: one
-- of a computed term that comes out as it was. An index of the columns themselves gives the entry up first.
CREATE TABLE t(a INTEGER UNIQUE, b INT REFERENCES t(a), g AS (a % 2), UNIQUE(g, b));
INSERT INTO t(a, b) VALUES (4, 2), (3, 5), (5, 1);
PRAGMA foreign_keys = ON;
UPDATE t SET a = 1 WHERE a = 5;
SELECT * FROM t;
PRAGMA foreign_key_check;
UPDATE t SET a = 2 WHERE a = 4;
UPDATE t SET a = 3 - a + 3 WHERE a = 1;
SELECT * FROM t;
CREATE TABLE u(a INTEGER UNIQUE, b INT REFERENCES u(a), g, UNIQUE(g, b));
PRAGMA foreign_keys = OFF;
INSERT INTO u(a, b) VALUES (4, 2), (3, 5), (5, 1);
PRAGMA foreign_keys = ON;
-- error
UPDATE u SET a = 1, g = NULL WHERE a = 5;
CREATE INDEX ui ON u(abs(a), b);
-- error
UPDATE u SET a = 1 WHERE a = 5;
PRAGMA foreign_keys = OFF;
CREATE TABLE v(a INTEGER UNIQUE, b INT REFERENCES v(a));
CREATE INDEX vi ON v(b, a > 0);
INSERT INTO v(a, b) VALUES (4, 2), (3, 5), (5, 1);
PRAGMA foreign_keys = ON;
UPDATE v SET a = 1 WHERE a = 5;
SELECT * FROM v;
-- error
UPDATE v SET a = -2 WHERE a = 3;
SELECT * FROM v;
