-- needs: entry_exprs
-- What an index holds is no JSON any more: for a function that asks whether its argument is JSON, and for the arguments
-- of that argument, an expression that may be JSON is computed from the table. All else is read from the index.
-- Source: found with SQLite (EXPLAIN QUERY PLAN).
CREATE TABLE t(a, b, j);
INSERT INTO t VALUES(1, 2.5, '[1]'), (1, 'x', '[[1],2]'), (2, 3, '2');
CREATE INDEX i ON t(json(j), a);
SELECT json_array(json(j)) FROM t ORDER BY json(j);
SELECT json_array(coalesce(json(j), 1)), json_object('k', iif(a, json(j), 1)) FROM t;
SELECT json_array(+json(j)), json_array(length(json(j))) FROM t;
SELECT json_group_array(json(j)) FROM t;
SELECT json_array(max(json(j))) FROM t;
SELECT json_array(max(json(j))), count(*) FROM t;
SELECT json_array(lead(json(j)) OVER (ORDER BY a, json(j))) FROM t;
SELECT json_group_array(json(j)) OVER (ORDER BY json(j)) FROM t;
SELECT json_array(json(j)||''), length(json(j)) FROM t;
SELECT DISTINCT json_array(json(j)) FROM t WHERE json(j) > '[' ORDER BY 1;
SELECT json_array(y) FROM (SELECT json(j) AS y FROM t);
EXPLAIN QUERY PLAN SELECT json_array(json(j)) FROM t;
EXPLAIN QUERY PLAN SELECT json(j), length(json(j)), json_array(json(j)||'') FROM t;
DROP INDEX i;
CREATE INDEX i ON t(j->'$', a);
SELECT json_object('v', j->'$') FROM t ORDER BY j->'$';
SELECT a, json_group_array(j->'$') FROM t GROUP BY a ORDER BY a;
DROP INDEX i;
CREATE INDEX i ON t(lower(j), a);
EXPLAIN QUERY PLAN SELECT json_array(lower(j)) FROM t;
