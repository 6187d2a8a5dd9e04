-- json1 §3.4: what jsonb_array(), jsonb_object() and jsonb_group_object() give is marked as JSON, other JSONB is not, but
-- an array or object in a row of jsonb_each(); a CAST to text keeps the mark
CREATE TABLE t(id INTEGER PRIMARY KEY, a, j);
INSERT INTO t VALUES (1, 1, '[1]'), (2, NULL, '{"a":[2]}'), (3, 'x', '3');
SELECT subtype(jsonb_array(1)), subtype(jsonb_array()), subtype(jsonb_object('a', 1)), subtype(jsonb_object()), subtype(jsonb('[1]')), subtype(jsonb_set('{}', '$.a', 1)), subtype(jsonb_extract('[[1]]', '$[0]')), subtype(jsonb_extract('[1]', '$[0]', '$')), subtype(jsonb_patch('{}', '{}')), subtype(jsonb_remove('[1]', '$[0]')), subtype(jsonb_insert('{}', '$.a', 1)), subtype(jsonb_replace('{}', '$.a', 1)), subtype(jsonb_array_insert('[]', '$[0]', 1));
SELECT subtype(jsonb_group_array(a)), subtype(jsonb_group_object('k', a)), subtype(max(jsonb_array(a))) FROM t;
SELECT id, subtype(jsonb_group_object('k', a) OVER (ORDER BY id)), subtype(jsonb_group_array(a) OVER (ORDER BY id)) FROM t;
SELECT subtype(value), subtype(atom), subtype(key), subtype(CAST(value AS TEXT)) FROM jsonb_each('[1,[2],{"a":1},"x",null]');
SELECT fullkey, subtype(value), subtype(coalesce(value, 1)) FROM jsonb_tree('[1,[2],{"a":1},"x",null]');
SELECT id, subtype(coalesce(a, jsonb_array(1))), subtype(iif(a, 1, jsonb_array(1))), subtype(CASE WHEN a THEN jsonb_object() ELSE 2 END), subtype(+jsonb_array(a)), subtype(likely(jsonb_array(a))), subtype(ifnull(jsonb_array(a), 1)) FROM t;
SELECT json_array(CAST(jsonb_array(1) AS TEXT)), subtype(CAST(jsonb_array(1) AS TEXT)), CAST(jsonb_array(1) AS TEXT), json_quote(CAST(jsonb_object('a', 1) AS TEXT)), json_array(CAST(jsonb('[1]') AS TEXT));
SELECT subtype(CAST(jsonb_array(1) AS BLOB)), subtype(CAST(jsonb_array(1) AS INTEGER)), json_array(jsonb_array(1)), json_quote(jsonb_array(1)), json_object('a', jsonb_object());
SELECT subtype((SELECT jsonb_array(1))), subtype(x), json_array(x) FROM (SELECT jsonb_array(a) AS x FROM t);
SELECT id, subtype(jsonb_array(a)), json_array(jsonb_array(a)) FROM t GROUP BY jsonb_array(a), id;
