-- lang_altertable, withoutrowid: a dropped column before and behind the key columns
CREATE TABLE t(a, k1, b, k2, c, PRIMARY KEY(k2, k1)) WITHOUT ROWID;
CREATE INDEX i ON t(c);
INSERT INTO t VALUES(1,2,3,4,5),(6,7,8,9,10);
ALTER TABLE t DROP a;
SELECT * FROM t;
ALTER TABLE t DROP b;
SELECT * FROM t WHERE c=10;
SELECT sql FROM sqlite_schema;
-- error
INSERT INTO t VALUES(2,4,0);
PRAGMA integrity_check;
