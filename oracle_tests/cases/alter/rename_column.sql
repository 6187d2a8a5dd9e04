CREATE TABLE t(a, b, c);
CREATE TABLE s(a, d);
INSERT INTO t VALUES(1,2,3);
CREATE INDEX i1 ON t(a COLLATE nocase, b DESC) WHERE "a" > 3;
CREATE INDEX i2 ON t((a||'x'), lower(a));
ALTER TABLE t RENAME COLUMN a TO za;
ALTER TABLE t RENAME b TO "from";
ALTER TABLE t RENAME c TO c$2;
ALTER TABLE t RENAME 'c$2' TO [q r];
SELECT type, name, tbl_name, sql FROM sqlite_schema;
SELECT * FROM t;
SELECT za, "from" FROM t WHERE [q r] = 3;
ALTER TABLE t RENAME za TO ZA;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
PRAGMA table_info(t);
-- swap
SELECT * FROM t;
