-- Behind a mistake, a change looks no longer for common table expressions.
CREATE TABLE t(a, b);
CREATE TABLE u(a INTEGER PRIMARY KEY, b TEXT UNIQUE, c REAL);
CREATE TABLE w(k, l, PRIMARY KEY (k, l)) WITHOUT ROWID;
INSERT INTO t VALUES (1, 2), (3, 1), (2, 3), (5, 0);
INSERT INTO u VALUES (1, 'x', 2), (2, 'y', 3);
CREATE INDEX ia ON u(c);
CREATE INDEX pb ON t(b) WHERE a > 5;
CREATE VIEW v1 AS SELECT a, b FROM t;
CREATE VIEW v2(p, q) AS SELECT a, count(*) FROM t GROUP BY a;

-- error
WITH q AS (SELECT 1 AS z) DELETE FROM t WHERE max() = (SELECT z FROM q);
-- error
WITH q AS (SELECT 1 AS z) DELETE FROM t WHERE (SELECT z FROM q) = max();
-- error
WITH q AS (SELECT 1 AS z) DELETE FROM t WHERE nope = (SELECT z FROM q);
-- error
WITH q AS (SELECT 1 AS z) DELETE FROM t WHERE max() = (SELECT z FROM t);
-- error
DELETE FROM t WHERE max() = (SELECT z FROM gone);
-- error
DELETE FROM t WHERE max() = (SELECT z FROM t);
-- error
DELETE FROM t WHERE max() = (SELECT a FROM t);
-- error
DELETE FROM t WHERE max() AND nofn(1);
-- error
DELETE FROM t WHERE max() AND nofn(1) = (SELECT a FROM gone);
-- error
WITH q AS (SELECT 1 AS z) DELETE FROM t WHERE max() IN (SELECT z FROM q);
-- error
WITH q AS (SELECT 1 AS z) DELETE FROM t WHERE max() IN q;
-- error
WITH q AS (SELECT 1 AS z) DELETE FROM t WHERE max() AND EXISTS (SELECT z FROM q);
-- error
WITH q AS (SELECT 1 AS z) DELETE FROM t WHERE max() AND EXISTS (SELECT 1 FROM q, gone);
-- error
WITH q AS (SELECT 1 AS z) UPDATE t SET a = max() WHERE b = (SELECT z FROM q);
-- error
WITH q AS (SELECT 1 AS z) UPDATE t SET a = (SELECT z FROM q) WHERE b = max();
-- error
WITH q AS (SELECT 1 AS z) UPDATE t SET a = max(), b = (SELECT z FROM q);
-- error
WITH q AS (SELECT 1 AS z) UPDATE t SET a = max()+(SELECT z FROM q);
-- error
WITH q AS (SELECT 1 AS z) UPDATE t SET a = 1 WHERE max() = (SELECT z FROM q);
-- error
WITH q AS (SELECT 1 AS z) UPDATE t SET a = 1 FROM u WHERE max() = (SELECT z FROM q);
-- error
WITH q AS (SELECT 1 AS z) INSERT INTO t VALUES (max(), (SELECT z FROM q));
-- error
WITH q AS (SELECT 1 AS z) INSERT INTO t VALUES (1, 2) RETURNING max(), (SELECT z FROM q);
-- error
WITH q AS (SELECT 1 AS z) DELETE FROM t RETURNING max() + (SELECT z FROM q);
-- error
WITH q AS (SELECT 1 AS z) INSERT INTO u(a) VALUES (1) ON CONFLICT(a) DO UPDATE SET b = max()+(SELECT z FROM q);
-- error
WITH q AS (SELECT 1 AS z) INSERT INTO u(a) VALUES (1) ON CONFLICT(a) DO UPDATE SET b = max() WHERE b = (SELECT z FROM q);
-- error
WITH q AS (SELECT 1 AS z) SELECT max() + (SELECT z FROM q);
-- error
WITH q AS (SELECT 1 AS z) SELECT * FROM t WHERE max() = (SELECT z FROM q);
-- error
WITH q AS (SELECT 1 AS z) SELECT * FROM t WHERE max() = (SELECT z FROM q WHERE nofn(1) = (SELECT z FROM q));
-- error
DELETE FROM t WHERE max() = (SELECT x FROM v1);
-- error
DELETE FROM t WHERE max() = (SELECT a FROM v1);
-- error
DELETE FROM t WHERE max() = (SELECT p FROM v2);
-- error
DELETE FROM t WHERE sum(a) = (SELECT z FROM gone);
-- error
DELETE FROM t WHERE abs(a) OVER () = (SELECT z FROM gone);
-- error
DELETE FROM t WHERE nofn(1) = (SELECT nope FROM t);
-- error
DELETE FROM t WHERE nofn(nope) = (SELECT nope2 FROM t);
-- error
DELETE FROM t WHERE (nofn(1), 2) = (SELECT nope2, 1 FROM t);
-- error
DELETE FROM t WHERE CASE WHEN nofn(1) THEN nope END;
-- error
DELETE FROM t WHERE a IN (nofn(1), (SELECT z FROM gone));
-- error
DELETE FROM t WHERE a BETWEEN nofn(1) AND (SELECT 1 FROM gone);
-- error
DELETE FROM t WHERE nofn(1) LIKE (SELECT 1 FROM gone);
-- error
DELETE FROM t WHERE abs(nofn(1)) + (SELECT 1 FROM gone);
-- error
DELETE FROM t WHERE nofn((SELECT 1 FROM gone));
-- error
DELETE FROM t WHERE CAST(nofn(1) AS INT) = (SELECT 1 FROM gone);
-- error
DELETE FROM t WHERE likelihood(1, a) = (SELECT 1 FROM gone);
-- error
DELETE FROM t WHERE abs(a ORDER BY a) = (SELECT z FROM gone);
-- error
DELETE FROM t WHERE rank() OVER w = (SELECT z FROM gone);
