-- needs: flatten,push_down
-- A column of a flattened subquery is put in with a COLLATE around it, which does not know that there is a function in
-- it: as an argument of a call it is computed before the first row. So is an operand of NOT BETWEEN, whatever is made of
-- that. Source: SQLite, EXPLAIN.
CREATE TABLE t(a, b, c);
CREATE VIEW v(a) AS SELECT json(x'61') FROM t;
CREATE VIEW over_v(a) AS SELECT a FROM v;
-- error
SELECT v.a NOT BETWEEN '' AND 1 FROM v;
SELECT v.a BETWEEN '' AND 1 FROM v;
-- error
SELECT b NOT BETWEEN '' AND v.a + 1 FROM v, t;
-- error
SELECT v.a LIKE b FROM v, t;
-- error
SELECT max(v.a, b) FROM v, t;
SELECT max(v.a, 1) FROM v, t;
SELECT abs(v.a) FROM v, t;
SELECT max(abs(v.a), b) FROM v, t;
SELECT coalesce(v.a, b) FROM v, t;
-- error
SELECT over_v.a ->> b FROM over_v, t;
-- error
SELECT (SELECT max(x.b, v.a) FROM t AS x) FROM v, t;
-- error
SELECT 1 FROM (SELECT json(x'61') AS a, b FROM t UNION SELECT b, b FROM t) AS g WHERE max(a, b);
SELECT max(v.a, b) FROM t LEFT JOIN v;
SELECT json(x'61') AS q, 1 FROM t WHERE max(q, b);
