-- vtab §2.1.2: arguments from earlier tables, in subqueries, in EXISTS, with LEFT JOIN
CREATE TABLE t(k INTEGER PRIMARY KEY, j);
INSERT INTO t VALUES(1,'[1,2]'),(2,'[]'),(3,NULL),(4,'{"k":9}');
SELECT k, value FROM t, json_each(t.j) ORDER BY k, value;
SELECT k, value FROM t LEFT JOIN json_each(t.j) ORDER BY k, value;
-- error
SELECT id FROM json_each('[1]'), json_each('[2]');
SELECT k FROM t WHERE EXISTS (SELECT 1 FROM json_each(j) WHERE value=2);
SELECT k, (SELECT count(*) FROM json_each(j)) FROM t ORDER BY k;
SELECT k FROM t WHERE 9 IN (SELECT value FROM json_each(t.j));
SELECT k, group_concat(value) FROM t JOIN json_each(j) GROUP BY k ORDER BY 1;
SELECT x.value, y.value FROM json_each('[1,2]') x CROSS JOIN json_each('[3,4]') y ORDER BY 1,2;
UPDATE t SET j=(SELECT json_group_array(value+1) FROM json_each(j)) WHERE k=1;
SELECT * FROM t;
