-- json1 §4.22 jsonb_group_array(), jsonb_group_object(): aggregates in JSONB
CREATE TABLE t(id INTEGER PRIMARY KEY, k, x);
INSERT INTO t(k, x) VALUES ('a', 1), ('b', 'x"y'), (NULL, NULL), ('c', 2.5);
SELECT hex(jsonb_group_array(x ORDER BY id)), hex(jsonb_group_object(k, x ORDER BY id)), typeof(jsonb_group_array(x)) FROM t;
SELECT hex(jsonb_group_array(x)), hex(jsonb_group_object(k, x)) FROM t WHERE 0;
SELECT json(jsonb_group_array(jsonb_object('k', k) ORDER BY id)), json(jsonb_group_array(json_array(x) ORDER BY id)) FROM t;
-- error
SELECT jsonb_group_array(x'ff') FROM t;
-- error
SELECT jsonb_group_object('a', x'ff') FROM t;
