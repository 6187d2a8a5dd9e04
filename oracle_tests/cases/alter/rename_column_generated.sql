-- lang_altertable: expressions of generated columns, CHECKs and their names
CREATE TABLE t(a INT, b AS (a*2) STORED, c TEXT GENERATED ALWAYS AS (a||'-'||b) VIRTUAL, CONSTRAINT k CHECK(b<100 AND c<>'x'));
CREATE INDEX i ON t(c) WHERE b>0;
INSERT INTO t(a) VALUES(1),(2);
ALTER TABLE t RENAME COLUMN a TO base;
ALTER TABLE t RENAME COLUMN b TO double;
ALTER TABLE t RENAME COLUMN c TO label;
SELECT sql FROM sqlite_schema;
SELECT * FROM t;
-- error
INSERT INTO t(base) VALUES(50);
-- error
INSERT INTO t(double) VALUES(50);
SELECT name, hidden FROM pragma_table_xinfo('t');
