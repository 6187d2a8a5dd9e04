-- json1 §4.3: json_array() of what rows have: each value by its type, JSON as it is, a blob only if it is JSONB.
CREATE TABLE t(id INTEGER PRIMARY KEY, a, j TEXT);
INSERT INTO t VALUES (1, 1, '[1,2]'), (2, -2.5, '{"a":1}'), (3, 'x"\{}', 'null'), (4, NULL, NULL), (5, 9e999, '"q"'), (6, '', '1'), (7, char(0, 9, 8232), '[]'), (8, jsonb('[3]'), '{}');
SELECT json_array(a), json_array(id, a, j), json_array(json(j), a), json_array(json_array(a), json_object('k', a)), json_array() FROM t;
SELECT json_array(1, 'a', NULL, 2.0, x.a, json('[1]')) FROM t AS x;
SELECT json_array(json_extract(j, '$')), json_array(j -> '$', j ->> '$'), json_array('{}', '''', '{0}', a || '{1}') FROM t WHERE id <> 8;
SELECT json_group_array(json_array(id, a)), typeof(json_array(a)), subtype(json_array(a)) FROM t;
SELECT k, json_array(k, sum(id), json_group_array(id)) FROM (SELECT id % 3 AS k, id FROM t) GROUP BY k;
-- error
SELECT id, json_array(id, CASE WHEN id < 4 THEN a ELSE x'FF' END) FROM t;
SELECT json_array(a) = json_array(a, 1), json_array(a) || 'x', length(json_array(a)) FROM t WHERE json_array(id) > '[3]';
