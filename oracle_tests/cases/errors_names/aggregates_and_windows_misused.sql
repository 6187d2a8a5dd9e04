-- The wordings of misuse.
CREATE TABLE t(a);
INSERT INTO t VALUES(1);
-- error
SELECT sum(a) AS s FROM t WHERE s > 1;
-- error
SELECT sum(sum(a)) FROM t;
-- error
SELECT sum(a) AS s, sum(s) FROM t;
-- error
SELECT a FROM t WHERE sum(a) > 1;
-- error
SELECT a FROM t GROUP BY sum(a);
-- error
SELECT row_number() OVER () AS r FROM t WHERE r = 1;
-- error
SELECT row_number() FROM t;
-- error
SELECT count(*) OVER w FROM t;
-- error
SELECT a FROM t ORDER BY sum(a);
-- error
VALUES(sum(1)), (2);
-- error
UPDATE t SET a = sum(a);
-- error
DELETE FROM t WHERE count(*) = 1;
-- error
INSERT INTO t VALUES(count(*));
-- error
CREATE INDEX i ON t(sum(a));
-- error
CREATE TABLE u(a CHECK(sum(a) > 0));
CREATE TABLE u(a DEFAULT (sum(1)));
