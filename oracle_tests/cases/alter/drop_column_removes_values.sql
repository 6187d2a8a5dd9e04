-- lang_altertable: DROP COLUMN rewrites the rows
CREATE TABLE t(a, b, c);
INSERT INTO t VALUES(1,2,3),(4,5,6);
ALTER TABLE t DROP COLUMN b;
SELECT * FROM t;
ALTER TABLE t DROP c;
SELECT * FROM t;
-- error
ALTER TABLE t DROP a;
SELECT sql FROM sqlite_schema;
