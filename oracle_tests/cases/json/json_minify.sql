SELECT json(' { "this" : "is", "a": [ "test" ] } '), json('[1 , 2]'), json('  true  '), json('"x"'), json('5'), json('null');
SELECT json(NULL), json(5), json(5.5), json(-0.0), json('-0'), typeof(json('1')), typeof(json(1));
SELECT json('{"a":1,"a":2,"A":3}'), json('{}'), json('[]'), json('[[],{},[{}]]');
SELECT json('[1.0e5,1E5,1e+5,-1.50,0.10,100000000000000000000]');
-- error
SELECT json('');
-- error
SELECT json(' ');
-- error
SELECT json('abc');
-- error
SELECT json('[1');
-- error
SELECT json('[1]]');
-- error
SELECT json();
-- error
SELECT json('1','2');
