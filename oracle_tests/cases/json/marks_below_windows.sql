-- What a query with windows reads of a subquery that becomes a part of it is computed before the rows stand in the table
-- of the innermost window, with the marks of JSON that they have; functions of the query itself come behind the windows.
CREATE TABLE t(a INTEGER PRIMARY KEY, b, c, g GENERATED ALWAYS AS (json_array(c)));
INSERT INTO t VALUES (1, 'p', 3), (2, 'q', 1), (3, 'p', 2), (4, 'r', 1);
CREATE VIEW v AS SELECT id AS i, value AS x, json_array(value) AS y FROM json_each('[1,[2],[3]]');
SELECT json_group_array(json_array(value)) OVER (ORDER BY id) FROM json_each('[1,[2],[3]]');
SELECT json_group_array(y) OVER (ORDER BY i) FROM v;
SELECT json_group_array(y) OVER (ORDER BY y), json_group_array(x) OVER (ORDER BY y) FROM v;
SELECT json_array(y), json_array(x), json_array(json_array(x)), json_group_array(y || '') OVER () FROM v;
SELECT y, json_array(json_group_array(json_array(y)) OVER (ORDER BY i)) FROM v ORDER BY y || '';
SELECT y, json_group_array(y) OVER (ORDER BY y), max(y) OVER (ORDER BY i), (SELECT json_array(y)) FROM v ORDER BY y || '';
SELECT z, json_group_array(y) OVER (ORDER BY i) FROM (SELECT json_array(y) z, i, y FROM v);
SELECT json_group_array(y) OVER (ORDER BY i) FROM (SELECT a i, json_array(g) y FROM t);
SELECT y, count(*), count(*) OVER () FROM v GROUP BY y;
SELECT json_array(y), count(*), count(*) OVER () FROM v GROUP BY y;
-- needs flatten
SELECT json_array(y), count(*), json_group_array(y) OVER () FROM v GROUP BY i;
-- Windows that differ in their frames alone are carried out one after another, too: only the innermost one knows marks.
SELECT last_value(json_array(g)) OVER (ORDER BY a), last_value(b) OVER (ORDER BY a ROWS 1 PRECEDING) FROM t;
SELECT last_value(b) OVER (ORDER BY a ROWS 1 PRECEDING), last_value(json_array(g)) OVER (ORDER BY a) FROM t;
SELECT last_value(json_array(g)) OVER w, last_value(json_array(g)) OVER (ORDER BY a ROWS 1 PRECEDING) FROM t WINDOW w AS (ORDER BY a);
