-- A term that is pushed down into an aggregate without GROUP BY becomes its HAVING, of which SQLite says, as of any other,
-- that it may not be there if aggregates stand in window calls only.
-- needs: push_down
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 2), (3, 4);
-- error
SELECT 1 FROM (SELECT 1 AS k, lag(min(a)) OVER (PARTITION BY min(a)) FROM t) WHERE k IS NOT NULL;
SELECT 1 FROM (SELECT 1 AS k, lag(min(a)) OVER () FROM t) WHERE k IS NOT NULL;
SELECT 1 FROM (SELECT 1 AS k, min(a), lag(min(a)) OVER (PARTITION BY min(a)) FROM t) WHERE k IS NOT NULL;
SELECT 1 FROM (SELECT 1 AS k, lag(min(a)) OVER (PARTITION BY min(a)) FROM t GROUP BY b) WHERE k = 1;
-- error
SELECT 1 FROM (SELECT 1 AS k, lag(min(a)) OVER (PARTITION BY 2) FROM t) WHERE k = 1;
SELECT 1 FROM (SELECT 1 AS k, lag(1) OVER (PARTITION BY 2) FROM t) WHERE k = 1;
SELECT 1 FROM (SELECT 1 AS k, row_number() OVER (PARTITION BY 1) + max(a) FROM t) WHERE k = 1;
-- error
SELECT 1 FROM t AS x LEFT JOIN (SELECT 1 AS k, row_number() OVER (PARTITION BY max(a)) FROM t) ON k;
SELECT 1 FROM t AS x LEFT JOIN (SELECT 1 AS k, row_number() OVER (PARTITION BY max(a)) FROM t) ON k = x.a;
-- error
SELECT (SELECT 1 FROM (SELECT 1 AS k, lag(min(a)) OVER (PARTITION BY min(a)) FROM t) WHERE k = 1);
WITH w AS MATERIALIZED (SELECT 1 AS k, lag(min(a)) OVER (PARTITION BY min(a)) FROM t) SELECT * FROM w WHERE k = 1;
SELECT 1 FROM (SELECT 1 AS k, lag(min(a)) OVER (PARTITION BY min(a)) FROM t UNION ALL SELECT 1, 2) WHERE k = 1;
