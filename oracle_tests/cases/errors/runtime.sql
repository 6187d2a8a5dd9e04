CREATE TABLE t(a);
INSERT INTO t VALUES(1),(-9223372036854775808),(2);
-- error
SELECT abs(a) FROM t;
-- error
UPDATE t SET a = abs(a);
SELECT * FROM t;
-- error
INSERT INTO t SELECT abs(a) FROM t;
SELECT * FROM t;
-- error
DELETE FROM t WHERE abs(a) > 1;
SELECT count(*) FROM t;
-- error
SELECT zeroblob(2000000000);
-- error
SELECT 'a' LIKE 'b' ESCAPE 'cc' FROM t;
-- error
SELECT sum(a) FROM (SELECT 9223372036854775807 AS a UNION ALL SELECT 1);
-- error
SELECT likelihood(1, 5);
