CREATE TABLE t(a);
-- error
SELECT b FROM t;
-- error
SELECT t.b FROM t;
-- error
SELECT main.t.b FROM t;
-- error
SELECT u.a FROM t;
-- error
SELECT a FROM t WHERE b;
-- error
SELECT a FROM t GROUP BY b;
-- error
SELECT a FROM t ORDER BY b;
-- error
SELECT a FROM t HAVING b;
-- error
SELECT upper(b) FROM t;
-- error
SELECT a FROM t JOIN t AS u ON t.b = u.b;
-- error
INSERT INTO t(b) VALUES(1);
-- error
UPDATE t SET b = 1;
-- error
UPDATE t SET a = b;
-- error
DELETE FROM t WHERE b;
-- error
SELECT "a b" + [c d] FROM t;
-- error
SELECT a FROM t LIMIT b;
-- error
SELECT x FROM (SELECT a FROM t);
