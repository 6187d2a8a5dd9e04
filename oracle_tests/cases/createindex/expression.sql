CREATE TABLE t(a INT, b INT, s TEXT);
INSERT INTO t VALUES(1,2,'Ab'),(3,4,'cD'),(5,-4,NULL);
CREATE INDEX e1 ON t(a + b);
CREATE INDEX e2 ON t(upper(s), a * 2 DESC);
CREATE INDEX e3 ON t(abs(b)) WHERE a > 1;
SELECT a FROM t WHERE a + b = 7;
SELECT a FROM t WHERE b + a = 7;
SELECT a FROM t WHERE upper(s) = 'AB';
SELECT a FROM t WHERE abs(b) = 4 AND a > 1 ORDER BY a;
SELECT a FROM t ORDER BY a + b;
UPDATE t SET b = 100 WHERE a + b = 7;
SELECT a FROM t WHERE a + b > 50;
DELETE FROM t WHERE upper(s) = 'CD';
SELECT * FROM t;
-- error
CREATE INDEX e4 ON t(random());
-- error
CREATE INDEX e4 ON t(count(a));
-- error
CREATE INDEX e4 ON t((SELECT 1));
-- error
CREATE INDEX e4 ON t(nope + 1);
-- error
INSERT INTO t(a, b) VALUES(9, -9223372036854775807 - 1);
SELECT sql FROM sqlite_schema WHERE type = 'index';
