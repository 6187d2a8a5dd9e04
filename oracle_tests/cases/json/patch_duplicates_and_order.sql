-- json1 §4.13 json_patch(): twin labels and the order of members
SELECT json_patch('{"a":1,"a":2}', '{"a":9}'), json_patch('{"a":1,"b":2,"a":3}', '{"a":null}'), json_patch('{"z":1,"a":2}', '{"m":3,"z":4}'), json_patch('{}', '{"b":1,"a":2,"b":3}'), json_patch('{"a":{"x":1}}', '{"a":{"x":{"y":null,"z":1}}}');
