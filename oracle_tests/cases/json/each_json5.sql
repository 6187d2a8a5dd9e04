SELECT key, value FROM json_each('{a:1, ''b'':0x10, c:+1, d:.5}');
SELECT value FROM json_each('[1,2,]');
SELECT value FROM json_each('[NaN, Infinity, -Infinity]');
SELECT key FROM json_each('{"a":1} // comment');
