-- Of a subquery that is an operand no more than the first row is wanted, so SQLite asks of its LIMIT only whether it is
-- another number than 0: what is no integer is right there, but not behind IN, in OFFSET or in FROM.
CREATE TABLE t(a INTEGER PRIMARY KEY, b);
CREATE TABLE u(a, d);
INSERT INTO t VALUES(1,2), (2,3), (3,2);
INSERT INTO u VALUES(1,2), (2,2);
SELECT (SELECT a FROM t ORDER BY a LIMIT 'x'), (SELECT a FROM t LIMIT 1.5), (SELECT a FROM t LIMIT '0'), (SELECT a FROM t LIMIT 0.0);
SELECT (SELECT a FROM t LIMIT x'00'), (SELECT a FROM t LIMIT -1), (SELECT a FROM t LIMIT '12abc'), (SELECT a FROM t LIMIT '0 ');
SELECT EXISTS (SELECT 1 FROM t LIMIT 'x'), EXISTS (SELECT 1 FROM t LIMIT '0.0'), EXISTS (SELECT 1 UNION SELECT 2 LIMIT 0.5);
SELECT (SELECT a FROM t UNION SELECT 7 ORDER BY 1 DESC LIMIT 'x'), (1, 2) = (SELECT a, b FROM t LIMIT 'x');
SELECT a, (SELECT d FROM u WHERE u.a = t.a LIMIT 'x' OFFSET 0) FROM t WHERE EXISTS (SELECT 1 FROM u WHERE u.a = t.a LIMIT 1e300);
SELECT a, (SELECT max(a) FROM u GROUP BY a LIMIT (SELECT 'x')), (SELECT max(a) FROM u GROUP BY a LIMIT (SELECT '0')) FROM t;
UPDATE t SET b = (SELECT d FROM u LIMIT 'x') WHERE a = (SELECT a FROM u ORDER BY a DESC LIMIT 2.5);
SELECT * FROM t;
-- error
SELECT (SELECT a FROM t LIMIT NULL);
-- error
SELECT (SELECT a FROM t LIMIT 1 OFFSET 'x');
-- error
SELECT 2 IN (SELECT a FROM t LIMIT 'x');
-- error
SELECT (SELECT count(*) FROM (SELECT a FROM t LIMIT 'x'));
