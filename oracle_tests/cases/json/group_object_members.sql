-- json1 §4.22 "Aggregate": json_group_object(NAME,VALUE): "a JSON object comprised of all NAME/VALUE pairs"; NULL
-- names are left out
CREATE TABLE t(id INTEGER PRIMARY KEY, k, x);
INSERT INTO t(k, x) VALUES ('a', 1), ('b', NULL), (NULL, 2), ('a', 3), (5, 'five'), (1.5, '[1]'), ('', json('{}'));
SELECT json_group_object(k, x ORDER BY id), json_group_object(k, json(x) ORDER BY id) FILTER (WHERE json_valid(x)) FROM t;
SELECT json_group_object(k, x) FROM t WHERE 0;
-- error
SELECT json_group_object(k) FROM t;
-- error
SELECT json_group_object(k, x'ff') FROM t;
