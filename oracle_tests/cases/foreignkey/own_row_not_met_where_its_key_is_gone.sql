-- The entry that stays of an index on an expression leads to no row of a WITHOUT ROWID table while that row is changed:
-- so the new row is not counted as its own child, and the key of another column is missed.
PRAGMA foreign_keys = ON;
CREATE TABLE t(a UNIQUE, b REFERENCES t(a), c REFERENCES t(a) ON UPDATE SET NULL, PRIMARY KEY (c, b)) WITHOUT ROWID;
CREATE INDEX i ON t(lower(c));
PRAGMA foreign_keys = OFF;
INSERT INTO t VALUES (5, 'b', 4);
PRAGMA foreign_keys = ON;
-- error
UPDATE t SET a = b;
-- error
UPDATE t SET a = t.b FROM t f;
SELECT * FROM t;
CREATE TABLE u(k PRIMARY KEY, a UNIQUE, b UNIQUE REFERENCES u(a)) WITHOUT ROWID;
INSERT INTO u VALUES (1, 1, 1);
UPDATE u SET a = 2, b = 2;
-- error
UPDATE u SET a = 3;
SELECT * FROM u;
