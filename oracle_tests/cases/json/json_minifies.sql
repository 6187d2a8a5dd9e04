-- json1 §4.1 json(X): "converts it into a minified version of that JSON string (with all unnecessary whitespace
-- removed)"
SELECT json(' { "this" : "is", "a": [ "test" ] } '), json(char(9, 10, 13) || '[ 1 , 2 ]' || char(10)), json('{"a b" : "c, d" , "e": [ ] , "f" : { } }'), json('["a  b"]');
