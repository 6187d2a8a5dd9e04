-- needs: transitive
-- Source: SQLite itself (EXPLAIN)
-- Where `z.a = q.c` waits for q, and it is known what c is, the same is asked of a before q is read: a subquery that is
-- computed at its first use is not computed at all where no row of z is left, so that what is wrong in it is not told.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 2), (2, 3);
WITH q AS MATERIALIZED (SELECT json_valid('NULL', 1 - a) AS c FROM t), r AS (SELECT 1 AS a, x'61' AS b) SELECT 1 FROM r AS z CROSS JOIN q ON z.a = q.c WHERE q.c IS 'z';
WITH q AS MATERIALIZED (SELECT json_valid('NULL', 1 - a) AS c FROM t), r AS (SELECT 1 AS a, x'61' AS b) SELECT 1 FROM r AS x WHERE x.b >= (SELECT q.c FROM r AS z CROSS JOIN q ON z.a = q.c WHERE q.c IS x.b);
WITH q AS MATERIALIZED (SELECT json_valid('NULL', 1 - a) AS c FROM t), r AS (SELECT 1 AS a, x'61' AS b) SELECT (SELECT q.c FROM r AS z CROSS JOIN q ON z.a = q.c WHERE q.c = 7) FROM r AS x;
WITH q AS MATERIALIZED (SELECT json_valid('NULL', 1 - a) AS c FROM t), r AS (SELECT 1 AS a, x'61' AS b) SELECT 1 FROM r AS z CROSS JOIN q ON z.a = q.c WHERE q.c IN (7, 8);
WITH q AS MATERIALIZED (SELECT json_valid('NULL', 1 - a) AS c FROM t), r AS (SELECT 1 AS a, x'61' AS b UNION ALL SELECT a + 1, b FROM r WHERE a < 4) SELECT 1 FROM r AS z CROSS JOIN q ON z.a = q.c WHERE q.c IS 'z';
WITH q AS MATERIALIZED (SELECT json_valid('NULL', 1 - a) AS c FROM t), r AS (SELECT 1 AS a, x'61' AS b UNION ALL SELECT a + 1, b FROM r WHERE a < 4) SELECT 1 FROM r AS x WHERE x.b >= (SELECT q.c FROM r AS z CROSS JOIN q ON z.a = q.c WHERE q.c IS x.b);
WITH q AS MATERIALIZED (SELECT json_valid('NULL', 1 - a) AS c FROM t), r AS (SELECT 1 AS a, x'61' AS b UNION ALL SELECT a + 1, b FROM r WHERE a < 4) SELECT (SELECT q.c FROM r AS z CROSS JOIN q ON z.a = q.c WHERE q.c = 7) FROM r AS x;
WITH q AS MATERIALIZED (SELECT json_valid('NULL', 1 - a) AS c FROM t), r AS (SELECT 1 AS a, x'61' AS b UNION ALL SELECT a + 1, b FROM r WHERE a < 4) SELECT 1 FROM r AS z CROSS JOIN q ON z.a = q.c WHERE q.c IN (7, 8);
WITH q AS MATERIALIZED (SELECT json_valid('NULL', 0) AS c FROM t GROUP BY a), r AS (SELECT 1 AS a, x'61' AS b) SELECT 1 FROM r AS z CROSS JOIN q ON z.a = q.c WHERE q.c IS 'z';
WITH q AS MATERIALIZED (SELECT json_valid('NULL', 0) AS c FROM t GROUP BY a), r AS (SELECT 1 AS a, x'61' AS b) SELECT 1 FROM r AS x WHERE x.b >= (SELECT q.c FROM r AS z CROSS JOIN q ON z.a = q.c WHERE q.c IS x.b);
WITH q AS MATERIALIZED (SELECT json_valid('NULL', 0) AS c FROM t GROUP BY a), r AS (SELECT 1 AS a, x'61' AS b) SELECT (SELECT q.c FROM r AS z CROSS JOIN q ON z.a = q.c WHERE q.c = 7) FROM r AS x;
WITH q AS MATERIALIZED (SELECT json_valid('NULL', 0) AS c FROM t GROUP BY a), r AS (SELECT 1 AS a, x'61' AS b) SELECT 1 FROM r AS z CROSS JOIN q ON z.a = q.c WHERE q.c IN (7, 8);
WITH q AS MATERIALIZED (SELECT json_valid('NULL', 0) AS c FROM t GROUP BY a), r AS (SELECT 1 AS a, x'61' AS b UNION ALL SELECT a + 1, b FROM r WHERE a < 4) SELECT 1 FROM r AS z CROSS JOIN q ON z.a = q.c WHERE q.c IS 'z';
WITH q AS MATERIALIZED (SELECT json_valid('NULL', 0) AS c FROM t GROUP BY a), r AS (SELECT 1 AS a, x'61' AS b UNION ALL SELECT a + 1, b FROM r WHERE a < 4) SELECT 1 FROM r AS x WHERE x.b >= (SELECT q.c FROM r AS z CROSS JOIN q ON z.a = q.c WHERE q.c IS x.b);
WITH q AS MATERIALIZED (SELECT json_valid('NULL', 0) AS c FROM t GROUP BY a), r AS (SELECT 1 AS a, x'61' AS b UNION ALL SELECT a + 1, b FROM r WHERE a < 4) SELECT (SELECT q.c FROM r AS z CROSS JOIN q ON z.a = q.c WHERE q.c = 7) FROM r AS x;
WITH q AS MATERIALIZED (SELECT json_valid('NULL', 0) AS c FROM t GROUP BY a), r AS (SELECT 1 AS a, x'61' AS b UNION ALL SELECT a + 1, b FROM r WHERE a < 4) SELECT 1 FROM r AS z CROSS JOIN q ON z.a = q.c WHERE q.c IN (7, 8);
-- error
WITH q AS MATERIALIZED (SELECT json_valid('NULL', 1 - a) AS c FROM t), r AS (SELECT 1 AS a, x'61' AS b) SELECT 1 FROM r AS z CROSS JOIN q ON z.a = q.c;
-- error
WITH q AS MATERIALIZED (SELECT json_valid('NULL', 1 - a) AS c FROM t), r AS (SELECT 1 AS a, x'61' AS b) SELECT 1 FROM r AS z CROSS JOIN q ON z.a = q.c WHERE q.c IS NOT 'z';
-- error
WITH q AS MATERIALIZED (SELECT json_valid('NULL', 1 - a) AS c FROM t), r AS (SELECT 1 AS a, x'61' AS b) SELECT 1 FROM r AS z CROSS JOIN q ON z.a = q.c WHERE q.c > 7;
-- error
WITH q AS MATERIALIZED (SELECT json_valid('NULL', 1 - a) AS c FROM t), r AS (SELECT 1 AS a, x'61' AS b) SELECT 1 FROM r AS z LEFT JOIN q ON z.a = q.c AND q.c IS 'z';
-- error
WITH q AS MATERIALIZED (SELECT json_valid('NULL', 1 - a) AS c FROM t), r AS (SELECT 1 AS a, x'61' AS b) SELECT 1 FROM r AS z CROSS JOIN q ON z.a = q.c COLLATE NOCASE WHERE q.c IS 'z';
-- error
WITH q AS MATERIALIZED (SELECT json_valid('NULL', 1 - a) AS c FROM t), r AS (SELECT 1 AS a, x'61' AS b) SELECT 1 FROM r AS z CROSS JOIN q ON z.a = q.c WHERE q.c IS 1;
-- error
WITH q AS MATERIALIZED (SELECT json_valid('NULL', 1 - a) AS c FROM t), r AS (SELECT a, b FROM t LIMIT 9) SELECT 1 FROM r AS z CROSS JOIN q ON z.a = q.c WHERE q.c IS 'z';
