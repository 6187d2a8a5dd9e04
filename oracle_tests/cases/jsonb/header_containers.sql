-- json1 §3 "The JSONB format": each element is a header and a payload: type 11 is an array, type 12 an object
SELECT hex(jsonb('[]')), hex(jsonb('{}')), hex(jsonb('[1]')), hex(jsonb('[1,"a",null]')), hex(jsonb('{"a":1}')), hex(jsonb('{a:1,b:[]}')), hex(jsonb('[[[]]]')), hex(jsonb('{"":{}}'));
