-- json1 §4.22 "Aggregate": arrays that grow and move
CREATE TABLE t(id INTEGER PRIMARY KEY, x);
INSERT INTO t(x) VALUES ('a'), (NULL), ('c'), ('d');
SELECT id, json_group_array(x) OVER (ORDER BY id), json_group_array(x) OVER (ORDER BY id ROWS 1 PRECEDING), json_group_object(coalesce(x, 'none'), id) OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) FROM t ORDER BY id;
SELECT id, hex(jsonb_group_array(x) OVER (ORDER BY id ROWS BETWEEN CURRENT ROW AND 1 FOLLOWING)) FROM t ORDER BY id;
