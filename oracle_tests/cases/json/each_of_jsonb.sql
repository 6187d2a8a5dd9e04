SELECT * FROM json_each(jsonb('{"a":[1,2]}'));
SELECT value FROM json_tree(jsonb('[1,[2]]'));
SELECT value FROM json_each(x'5b315d');
SELECT typeof(json) FROM json_each(jsonb('[1]'));
SELECT value FROM json_each(jsonb_array(1, 'a', NULL));
