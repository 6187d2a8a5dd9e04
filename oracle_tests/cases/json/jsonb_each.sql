SELECT key, typeof(value), hex(value), type FROM jsonb_each('{"a":[1,{"b":2}],"c":"x","d":1.5}');
SELECT key, typeof(value), hex(value) FROM jsonb_tree('[1,[2]]');
SELECT typeof(json), json(json) FROM jsonb_each(jsonb('[1]'));
SELECT value, atom FROM jsonb_each('[1,"x",null]');
