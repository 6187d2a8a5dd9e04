-- gencol: no generated column may depend on itself
-- error
CREATE TABLE t(a, b AS (b));
-- error
CREATE TABLE t2(a, b AS (c), c AS (b));
-- error
INSERT INTO t VALUES(1);
-- error
INSERT INTO t2 VALUES(1);
-- error
SELECT * FROM t;
-- error
SELECT * FROM t2;
-- error
SELECT a FROM t2;
SELECT name FROM sqlite_schema;
