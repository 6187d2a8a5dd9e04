-- json1 §3.4: a window's rows are kept in a table, which keeps no subtypes; json_group_array() OVER gives JSON.
CREATE TABLE t(a, j);
INSERT INTO t VALUES (1,'[1]'),(2,'{"a":1}'),(3,'[3]');
CREATE VIEW v AS SELECT a, json(j) AS x FROM t;
SELECT json_array(first_value(json(j)) OVER (ORDER BY a)) FROM t;
SELECT json_array(lag(json(j)) OVER (ORDER BY a)) FROM t;
SELECT json_array(nth_value(json(j),1) OVER (ORDER BY a)) FROM t;
SELECT json_array(max(json(j)) OVER (ORDER BY a)) FROM t;
SELECT json_array(json_group_array(a) OVER (ORDER BY a)) FROM t;
SELECT subtype(value), lag(1) over () FROM json_each('[[1],[2]]');
