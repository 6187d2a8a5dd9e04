-- An error of a function comes from whatever clause it stands in.
CREATE TABLE t(a);
INSERT INTO t VALUES(1), (-9223372036854775808), (3);
-- error
SELECT abs(a) FROM t;
-- error
SELECT a FROM t WHERE abs(a) > 0;
-- error
SELECT a FROM t ORDER BY abs(a);
-- error
SELECT count(*) FROM t GROUP BY abs(a);
-- error
SELECT max(abs(a)) FROM t;
-- error
SELECT a FROM t WHERE a IN (SELECT abs(a) FROM t);
-- error
SELECT sum(abs(a)) OVER () FROM t;
-- error
SELECT abs(a) FROM t UNION SELECT 1;
-- error
CREATE INDEX ti ON t(abs(a));
-- error
UPDATE t SET a = abs(a);
-- error
DELETE FROM t WHERE abs(a) > 0;
-- error
INSERT INTO t SELECT abs(a) FROM t;
SELECT count(*), sum(a IS NOT NULL) FROM t;
SELECT abs(a) FROM t WHERE a > 0;
PRAGMA integrity_check;
