SELECT json_array(value) FROM json_each('[[1],"[1]",{"a":1},2]');
SELECT json_group_array(value) FROM json_each('[[1],"[1]",{"a":1},2]');
SELECT json_group_object(key, value) FROM json_each('{"a":[1],"b":"[1]"}');
SELECT json_object('a', value) FROM json_each('[[1],"[1]",{"a":1}]');
SELECT json_array(value), json_array(atom) FROM json_tree('[[1],"[1]"]');
SELECT json_quote(value) FROM json_each('[[1],"[1]"]');
SELECT json_set('{}', '$.x', value) FROM json_each('[[1],"[1]"]');
