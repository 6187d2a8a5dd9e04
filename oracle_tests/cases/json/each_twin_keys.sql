SELECT key, value, fullkey FROM json_each('{"a":1,"a":2}');
SELECT key, value, id FROM json_tree('{"a":{"a":1,"a":2}}');
