-- A table-valued function on the right of a RIGHT or FULL JOIN has other rows for each left row. Those that come alone
-- are the ones that it has where the left columns are NULL, unless a row of that rowid has had a match.
CREATE TABLE t(a INT, b TEXT);
CREATE TABLE u(a INT, b TEXT);
INSERT INTO t VALUES(1, '[4,5]'), (2, '[5,6,7]'), (3, NULL), (4, '[]');
INSERT INTO u VALUES(1, '[4]'), (6, '{"x":5,"y":[6]}');
EXPLAIN QUERY PLAN SELECT * FROM t FULL JOIN json_each(t.b) j ON j.value = 5;
SELECT * FROM t FULL JOIN json_each(t.b) j ON j.value = 5;
EXPLAIN QUERY PLAN SELECT * FROM t RIGHT JOIN json_each(t.b) j ON j.value = 5;
SELECT * FROM t RIGHT JOIN json_each(t.b) j ON j.value = 5;
EXPLAIN QUERY PLAN SELECT a, value FROM t FULL JOIN json_each(t.b) j ON t.a = 2;
SELECT a, value FROM t FULL JOIN json_each(t.b) j ON t.a = 2;
EXPLAIN QUERY PLAN SELECT a, value, j.rowid FROM t FULL JOIN json_each(coalesce(t.b, '[7,8,9,10]')) j ON j.value > 4;
SELECT a, value, j.rowid FROM t FULL JOIN json_each(coalesce(t.b, '[7,8,9,10]')) j ON j.value > 4;
EXPLAIN QUERY PLAN SELECT a, value FROM t RIGHT JOIN json_each(coalesce(t.b, '[7,8,9,10]')) j ON j.value > 9;
SELECT a, value FROM t RIGHT JOIN json_each(coalesce(t.b, '[7,8,9,10]')) j ON j.value > 9;
EXPLAIN QUERY PLAN SELECT a, value FROM t FULL JOIN json_each(t.b, '$[1]') j ON 1 WHERE j.value IS NOT 5;
SELECT a, value FROM t FULL JOIN json_each(t.b, '$[1]') j ON 1 WHERE j.value IS NOT 5;
EXPLAIN QUERY PLAN SELECT a, value FROM t FULL JOIN json_tree(t.b) j ON j.type = 'integer' ORDER BY value DESC, a;
SELECT a, value FROM t FULL JOIN json_tree(t.b) j ON j.type = 'integer' ORDER BY value DESC, a;
EXPLAIN QUERY PLAN SELECT a, value FROM t RIGHT JOIN json_each j ON j.json = t.b AND j.value < 6;
SELECT a, value FROM t RIGHT JOIN json_each j ON j.json = t.b AND j.value < 6;
EXPLAIN QUERY PLAN SELECT t.a, u.a, value FROM t LEFT JOIN u ON u.a = t.a FULL JOIN json_tree(u.b) j ON j.atom > 3;
SELECT t.a, u.a, value FROM t LEFT JOIN u ON u.a = t.a FULL JOIN json_tree(u.b) j ON j.atom > 3;
EXPLAIN QUERY PLAN SELECT t.a, j.value, u.a FROM t FULL JOIN json_each(t.b) j ON j.value > 4 FULL JOIN u ON u.a = j.value;
SELECT t.a, j.value, u.a FROM t FULL JOIN json_each(t.b) j ON j.value > 4 FULL JOIN u ON u.a = j.value;
EXPLAIN QUERY PLAN SELECT t.a, j.value, k.value FROM t FULL JOIN json_each(t.b) j ON j.value > 4 FULL JOIN json_each(t.b) k ON k.value = j.value;
SELECT t.a, j.value, k.value FROM t FULL JOIN json_each(t.b) j ON j.value > 4 FULL JOIN json_each(t.b) k ON k.value = j.value;
EXPLAIN QUERY PLAN SELECT count(*) FROM t RIGHT JOIN json_each(t.b) j ON 0;
SELECT count(*) FROM t RIGHT JOIN json_each(t.b) j ON 0;
EXPLAIN QUERY PLAN SELECT t.a, value, u.a FROM t RIGHT JOIN json_each(coalesce(t.b, '[1]')) j ON t.a > 2 JOIN u ON u.a > value OR u.a = 1;
SELECT t.a, value, u.a FROM t RIGHT JOIN json_each(coalesce(t.b, '[1]')) j ON t.a > 2 JOIN u ON u.a > value OR u.a = 1;
EXPLAIN QUERY PLAN SELECT count(*) FROM u FULL JOIN json_each(coalesce(u.b, '[7,8]')) j ON 0 WHERE j.json = '$';
SELECT count(*) FROM u FULL JOIN json_each(coalesce(u.b, '[7,8]')) j ON 0 WHERE j.json = '$';
-- error
SELECT * FROM t FULL JOIN json_each(t.a || 'x') j ON t.a = 9;
-- error
SELECT * FROM t RIGHT JOIN json_each(t.b || 'x') j ON 0;
