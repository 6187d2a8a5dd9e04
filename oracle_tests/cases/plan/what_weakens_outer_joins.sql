-- which conditions SQLite sees to refuse the rows of NULLs of an outer join, and which it does not
CREATE TABLE a(x, y);
CREATE TABLE b(x, y);
CREATE TABLE c(x, y);
-- IS NOT NULL and what is under likely() only as the left operand of an AND, or as all there is
EXPLAIN QUERY PLAN SELECT * FROM a LEFT JOIN b ON a.x = b.x WHERE b.y IS NOT NULL;
EXPLAIN QUERY PLAN SELECT * FROM a LEFT JOIN b ON a.x = b.x WHERE b.y IS NOT NULL AND a.y;
EXPLAIN QUERY PLAN SELECT * FROM a LEFT JOIN b ON a.x = b.x WHERE a.y AND b.y IS NOT NULL;
EXPLAIN QUERY PLAN SELECT * FROM a LEFT JOIN b ON a.x = b.x WHERE likely(b.y > 1);
EXPLAIN QUERY PLAN SELECT * FROM a LEFT JOIN b ON a.x = b.x WHERE a.y AND likely(b.y > 1);
-- to SQLite the ON clauses stand behind WHERE
EXPLAIN QUERY PLAN SELECT * FROM a LEFT JOIN b ON a.x = b.x JOIN c ON b.y IS NOT NULL;
EXPLAIN QUERY PLAN SELECT * FROM a LEFT JOIN b ON a.x = b.x JOIN c ON b.y IS NOT NULL AND c.x > 1;
EXPLAIN QUERY PLAN SELECT * FROM a LEFT JOIN b JOIN c ON b.y IS NOT NULL;
EXPLAIN QUERY PLAN SELECT * FROM a LEFT JOIN b ON a.x = b.x JOIN c ON likely(b.y > 1);
EXPLAIN QUERY PLAN SELECT * FROM a FULL JOIN b ON a.x = b.x JOIN c ON (b.y + 1) IS NOT NULL;
-- but before what WHERE had around the subquery that they come from
EXPLAIN QUERY PLAN SELECT * FROM (SELECT b.y AS k FROM a LEFT JOIN b ON a.x = b.x) WHERE k IS NOT NULL;
EXPLAIN QUERY PLAN SELECT * FROM (SELECT b.y AS k FROM a LEFT JOIN b ON a.x = b.x) WHERE likely(k = 1);
EXPLAIN QUERY PLAN SELECT * FROM (SELECT b.y AS k FROM a LEFT JOIN b ON a.x = b.x WHERE a.y) WHERE k IS NOT NULL;
EXPLAIN QUERY PLAN SELECT * FROM (SELECT b.y AS k FROM a LEFT JOIN b ON a.x = b.x) WHERE k > 1;
EXPLAIN QUERY PLAN SELECT * FROM (SELECT b.x AS k, a.y AS l FROM a FULL JOIN b ON a.x = b.x) WHERE l IS NOT NULL;
EXPLAIN QUERY PLAN SELECT * FROM (SELECT c.x AS k FROM c UNION ALL
    SELECT DISTINCT a.x FROM a JOIN b ON a.y = b.y FULL JOIN c ON c.x = a.x) WHERE k IS NOT NULL;
-- a join in parentheses has its ON for itself
EXPLAIN QUERY PLAN SELECT * FROM a LEFT JOIN (b JOIN c ON b.y = c.y) ON a.x = b.x WHERE likely(b.x = 1);
EXPLAIN QUERY PLAN SELECT * FROM a LEFT JOIN (b JOIN c ON b.y = c.y) ON a.x = b.x WHERE b.x IS NOT NULL;
-- joins are looked at from left to right, before a subquery behind them is a part of the query
EXPLAIN QUERY PLAN SELECT * FROM a LEFT JOIN b ON a.x = b.x JOIN (SELECT x FROM c WHERE y > 1) AS d WHERE b.y NOTNULL;
EXPLAIN QUERY PLAN SELECT * FROM (SELECT * FROM c) AS a LEFT JOIN b ON a.x = b.x WHERE b.y NOTNULL;
-- a FULL JOIN inside a subquery that becomes weaker by the query around lets a subquery behind it in
EXPLAIN QUERY PLAN SELECT * FROM (SELECT e.y AS k FROM (SELECT x, y FROM a) AS e FULL JOIN (SELECT x FROM b) AS f
    ON e.x = f.x) WHERE k < 1;
-- comparisons with a column of a virtual table refuse nothing, of this query or of one around it
EXPLAIN QUERY PLAN SELECT * FROM a LEFT JOIN b ON a.x = b.x, json_each('[1]') AS j WHERE b.y = j.value;
EXPLAIN QUERY PLAN SELECT (SELECT 1 FROM a LEFT JOIN b ON a.x = b.x WHERE b.y = j.value) FROM json_each('[1]') AS j;
EXPLAIN QUERY PLAN SELECT (SELECT 1 FROM a FULL JOIN b ON a.x = b.x WHERE a.y > j.value) FROM json_each('[1]') AS j;
EXPLAIN QUERY PLAN SELECT (SELECT (SELECT 1 FROM a FULL JOIN b ON a.x = b.x WHERE a.y = j.value)) FROM json_each('[1]') AS j;
EXPLAIN QUERY PLAN SELECT (SELECT 1 FROM a FULL JOIN b ON a.x = b.x WHERE a.y = c.x) FROM c;
EXPLAIN QUERY PLAN SELECT * FROM a LEFT JOIN json_each('[1]') AS j ON j.key = a.x WHERE j.value IN (1);
EXPLAIN QUERY PLAN SELECT * FROM a LEFT JOIN json_each('[1]') AS j ON j.key = a.x WHERE j.value IN (1, 2);
-- NULL is a constant as any other
EXPLAIN QUERY PLAN SELECT * FROM a LEFT JOIN b ON a.x = b.x JOIN c ON b.x = NULL;
EXPLAIN QUERY PLAN SELECT * FROM a JOIN b ON a.x = b.x WHERE a.x = NULL;
