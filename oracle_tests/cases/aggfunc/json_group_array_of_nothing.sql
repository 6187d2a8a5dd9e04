-- json1 §4.22: of no rows [] and {}, of NULLs alone null
CREATE TABLE t(x);
SELECT json_group_array(x), json_group_object('a', x), json(jsonb_group_array(x)), json(jsonb_group_object('a', x)) FROM t;
SELECT json_group_array(x) FROM t GROUP BY x;
INSERT INTO t VALUES (NULL), (NULL);
SELECT json_group_array(x), json_group_object('a', x), json_group_object(x, 1), json_group_array(x) FILTER (WHERE 0) FROM t;
