-- A common table that is read several times and has no query solution is an error for each who reads it.
CREATE TABLE t(a, b);
CREATE INDEX i ON t(a) WHERE b = 'x';

-- error
WITH q AS MATERIALIZED (SELECT a FROM t UNION ALL SELECT a FROM t INDEXED BY i)
SELECT * FROM q x JOIN q y WHERE EXISTS (SELECT 1 FROM q z WHERE z.a = x.a);
-- error
WITH q AS (SELECT a FROM t UNION SELECT a FROM t INDEXED BY i)
SELECT (SELECT max(a) FROM q), (SELECT min(a) FROM q);
-- error
WITH q AS (SELECT a FROM t UNION SELECT a FROM t INDEXED BY i)
SELECT 1 FROM (SELECT (SELECT max(a) FROM q) FROM t) JOIN q;
WITH q AS (SELECT a FROM t UNION SELECT a FROM t INDEXED BY i)
SELECT 1 FROM (SELECT (SELECT max(a) FROM q) FROM t) JOIN (SELECT (SELECT max(a) FROM q) FROM t);
