-- The key of a WITHOUT ROWID table that an UPDATE does not change is not looked for, so REPLACE has nothing to do there.
PRAGMA foreign_keys = OFF;
CREATE TABLE t(a REFERENCES t(c) ON DELETE SET NULL, b, c, PRIMARY KEY(c) ON CONFLICT REPLACE) WITHOUT ROWID;
CREATE TABLE r(a REFERENCES r(c) ON DELETE SET NULL, b, c, PRIMARY KEY(c) ON CONFLICT REPLACE);
CREATE TABLE w(a REFERENCES w(c) ON DELETE SET NULL, b, c, d UNIQUE ON CONFLICT REPLACE, PRIMARY KEY(c)) WITHOUT ROWID;
INSERT INTO t VALUES (6, 4, 0), (0, 4, 1);
INSERT INTO r VALUES (6, 4, 0), (0, 4, 1);
INSERT INTO w VALUES (6, 4, 0, 7), (0, 4, 1, 8);
PRAGMA foreign_keys = ON;
-- error
UPDATE t SET a = b, b = a;
-- error
UPDATE t SET a = 7 WHERE c = 1;
UPDATE t SET a = 1 WHERE c = 0;
UPDATE r SET a = b, b = a WHERE c = 0;
UPDATE w SET a = b, b = a WHERE c = 0;
-- error
UPDATE t SET c = c + 10, a = NULL WHERE c = 1;
SELECT * FROM t;
SELECT * FROM r;
SELECT * FROM w;
PRAGMA foreign_key_check;
