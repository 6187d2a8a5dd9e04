-- json1 §3.4: values of json_each() that groups give: marked in a single group, not behind a sorter.
CREATE TABLE t(a, j);
INSERT INTO t VALUES (1,'[1]'),(2,'{"a":1}'),(3,'[3]');
CREATE VIEW v AS SELECT a, json(j) AS x FROM t;
SELECT json_group_array(value) FROM json_each('[[1],2,{"a":3}]');
SELECT json_array(value) FROM json_each('[[1],2,{"a":3}]') ORDER BY key DESC;
SELECT json_array(value) FROM json_each('[[1],2,{"a":3}]') GROUP BY key;
SELECT json_array(value), max(key) FROM json_each('[[1],2,{"a":3}]');
SELECT json_array(max(value,'')) FROM json_each('[[1],{"a":3}]');
SELECT subtype(max(value)) FROM json_each('[[1],[0]]');
SELECT subtype(max(value)) FROM json_each('[[1],[0]]') GROUP BY key;
SELECT subtype(value), max(key) FROM json_each('[[1],[0]]');
SELECT subtype(value), count(*) FROM json_each('[[1],[0]]');
SELECT subtype(value), count(*) FROM json_each('[[1],[0]]') GROUP BY key;
SELECT subtype(json(value)), count(*) FROM json_each('[[1],[0]]') GROUP BY key;
SELECT subtype(value) FROM t LEFT JOIN json_each(t.j);
SELECT subtype(value) FROM t RIGHT JOIN json_each('[[3]]') ON 0;
