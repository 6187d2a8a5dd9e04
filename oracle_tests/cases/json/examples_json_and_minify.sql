-- json1 "The json() function": valid JSON or JSON5 comes back minified; anything else is an error.
SELECT json(' { "this" : "is", "a": [ "test" ] } '), json('{this:"is",a:[''test'']}'), json('[1,2,]'), json(' 5 '), json('"x"'), json('null'), json(NULL), json(5), json(1.50), json('1.50'), json('{"a":1,"a":2}'), json('[ ]'), json('{ }'), json('true'), json('-0'), json('[1e5,1E+5,0.10]');
-- error
SELECT json('');
-- error
SELECT json('[1,2');
-- error
SELECT json('{"a"}');
-- error
SELECT json('abc');
-- error
SELECT json('[1 2]');
-- error
SELECT json('tru');
-- error
SELECT json(x'ff');
-- error
SELECT json();
-- error
SELECT json('1', '2');
