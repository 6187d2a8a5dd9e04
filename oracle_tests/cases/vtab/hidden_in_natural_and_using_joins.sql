-- vtab §2.1.2: NATURAL JOIN does not see hidden columns, USING does; arguments given twice must agree
CREATE TABLE t(key, json); INSERT INTO t VALUES(0,'[5]'),(1,'[6,7]'); SELECT t.key, value FROM t NATURAL JOIN json_each('[1,2]') ORDER BY 1; SELECT key, value FROM t JOIN json_each USING(key, json) ORDER BY 1; SELECT t.key, e.value FROM t, json_each(t.json) e WHERE e.json='[5]'; SELECT t.key, count(e.value) FROM t LEFT JOIN json_each(t.json) e ON e.value>5 GROUP BY 1; SELECT value FROM json_each('[1,[2,3]]') e WHERE e.root='$'; SELECT value FROM json_each WHERE json='{"a":[1,2]}' AND root='$.a';
-- error
SELECT value FROM json_each('[1]', '$', 3);
SELECT a.value, b.value FROM json_each('[1,2]') a JOIN json_each('[2,3]') b USING(value);
