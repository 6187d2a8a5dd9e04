-- json1 §4.13 json_patch(): RFC-7396 MergePatch, the page's examples
SELECT json_patch('{"a":1,"b":2}', '{"c":3,"d":4}'), json_patch('{"a":[1,2],"b":2}', '{"a":9}'), json_patch('{"a":[1,2],"b":2}', '{"a":null}'), json_patch('{"a":1,"b":2}', '{"a":9,"b":null,"c":8}'), json_patch('{"a":{"x":1,"y":2},"b":3}', '{"a":{"y":9},"c":8}');
