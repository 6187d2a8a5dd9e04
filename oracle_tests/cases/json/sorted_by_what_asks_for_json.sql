-- json1 3.4: JSON stays JSON from one function to the next. A result by which the rows are sorted is computed before they
-- are, with the marks that a sorter does not keep, also if only the first rows are wanted.
CREATE TABLE t(a INTEGER PRIMARY KEY, b, c);
INSERT INTO t VALUES (1, 2, '[1]'), (3, 4, '{"a":2}'), (5, 2, 'x'), (7, 4, '[]'), (9, 6, NULL);

SELECT b, json_set('{}', '$.b', json_group_array(a)) FROM t GROUP BY b ORDER BY 2;
SELECT b, json_set('{}', '$.b', json_group_array(a)) FROM t GROUP BY b ORDER BY 2 LIMIT 2;
SELECT b, json_set('{}', '$.b', json_group_array(a)) FROM t GROUP BY b ORDER BY b % b, 2 DESC LIMIT 1 OFFSET 1;
SELECT json_array(json_group_object(a, c), b) FROM t GROUP BY b ORDER BY 1 LIMIT (SELECT 2);
SELECT json_array(json_group_array(c)) AS x FROM t GROUP BY b ORDER BY x, b LIMIT 2;
SELECT json_object('k', iif(b > 2, json_group_array(a), max(json(a)))) FROM t GROUP BY b ORDER BY 1 LIMIT 3;
