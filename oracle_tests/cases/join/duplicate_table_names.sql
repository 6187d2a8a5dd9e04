-- The same table twice without aliases: * and names are ambiguous, counting is not.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 2);
CREATE VIEW v AS SELECT a FROM t;
-- error
SELECT * FROM t, t;
-- error
SELECT t.* FROM t JOIN t;
-- error
SELECT * FROM v, v;
-- error
SELECT * FROM t JOIN t USING(a);
SELECT count(*) FROM t, t;
SELECT * FROM t NATURAL JOIN t;
SELECT t.a FROM t NATURAL JOIN t;
SELECT * FROM t, main.t AS t2;
SELECT 1 FROM v, v;
