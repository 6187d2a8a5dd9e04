-- With an alias the schema-qualified name is gone: main.t.a names no column.
CREATE TABLE t(a);
INSERT INTO t VALUES(1);
SELECT main.x.a FROM t AS x;
-- error
SELECT main.t.a FROM t AS x;
-- error
SELECT temp.t.a FROM t;
-- error
SELECT nope.t.a FROM t;
