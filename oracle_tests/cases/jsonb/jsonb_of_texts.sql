-- json1 §4.2 jsonb(X): "returns the binary JSONB representation of the JSON provided as argument X"
SELECT hex(jsonb('{"a":[1,2.5,"x",true,false,null]}')), typeof(jsonb('[]')), hex(jsonb(5)), hex(jsonb(1.5)), jsonb(NULL), hex(jsonb('"x"'));
-- error
SELECT jsonb('x');
-- error
SELECT jsonb('{');
-- error
SELECT jsonb();
