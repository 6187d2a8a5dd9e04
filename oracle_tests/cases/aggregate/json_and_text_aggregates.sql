-- json_group_array and json_group_object take NULLs, group_concat does not.
CREATE TABLE t(k, v);
INSERT INTO t VALUES('a', 1), ('b', NULL), ('c', 'x'), ('d', 2.5);
SELECT json_group_array(v), json_group_object(k, v), group_concat(v), string_agg(k, '') FROM t;
SELECT json_group_array(v) FILTER (WHERE v IS NOT NULL), json_group_array(v ORDER BY k DESC) FROM t;
SELECT json_group_array(v), json_group_object(k, v) FROM t WHERE 0;
SELECT json_group_array(json_array(k, v)) FROM t WHERE k < 'c';
