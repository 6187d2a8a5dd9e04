-- lang_altertable §5: a dropped column's name comes back with other rows' values gone
CREATE TABLE t(a, b, c); INSERT INTO t VALUES(1,'old',3); ALTER TABLE t DROP b; ALTER TABLE t ADD b DEFAULT 'new'; SELECT * FROM t; CREATE INDEX i ON t(b);
-- error
ALTER TABLE t DROP b;
DROP INDEX i; ALTER TABLE t DROP COLUMN b; ALTER TABLE t ADD COLUMN "b" INT; SELECT * FROM t; SELECT sql FROM sqlite_schema;
-- swap
INSERT INTO t VALUES(7,8,9); SELECT * FROM t;
