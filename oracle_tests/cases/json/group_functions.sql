-- json1 "json_group_array, json_group_object": all values of a group.
CREATE TABLE t(g, k, v);
INSERT INTO t VALUES(1, 'a', 1), (1, 'b', NULL), (2, 'a', 'x'), (2, 'a', '[1]'), (3, NULL, 2.5);
SELECT g, json_group_array(v), json_group_array(json_quote(v)) FROM t GROUP BY g ORDER BY g;
SELECT json_group_object(k, v) FROM t WHERE k IS NOT NULL;
SELECT json_group_object(k, json(v)) FROM t WHERE json_valid(v);
SELECT json_group_array(v) FROM t WHERE 0;
SELECT json_group_object(k, v) FROM t WHERE 0;
SELECT json_group_array(DISTINCT k ORDER BY k), json_group_array(v) FILTER (WHERE g = 1) FROM t;
SELECT json_group_array(json_object('k', k, 'v', v)) FROM t;
SELECT json_group_array(x'00') FROM t;
SELECT json_group_object(k, v) FROM t;
