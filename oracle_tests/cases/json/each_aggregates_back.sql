SELECT json_group_array(value) FROM (SELECT value FROM json_each('[3,1,2]') ORDER BY value);
SELECT json_group_object(key, value * 2) FROM json_each('{"a":1,"b":2}');
SELECT group_concat(key || '=' || value, ';') FROM json_each('{"a":1,"b":"x"}');
SELECT json_group_array(DISTINCT value) FROM json_each('[1,1,2]');
