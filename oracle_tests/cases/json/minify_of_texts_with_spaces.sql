-- json1 §4.9: spaces outside of strings go, inside they stay
SELECT json('{"a b":"c , d"}'), json('{"a": "b"}'), json('["x ,y", "z"]'), json('[ "a" ]'), json('["a: b"]'), json('{"k":"{ }"}'), json('"  "'), json(' 5 '), json('["a' || char(9) || 'b"]') FROM (SELECT 1) WHERE 1;
SELECT json('[1,2 ]'), json('[1 ,2]'), json('{"a" :1}'), json('{"a":1 }'), json('{ "a":1}'), json('[ ]'), json('{ }'), json('["] ,["]');
