SELECT json_set('{"a":2,"c":4}','$.a',99), json_set('{"a":2,"c":4}','$.e',99), json_set('[1,2,3]','$[1]','x'), json_set('[1,2,3]','$[3]','x'), json_set('[1,2,3]','$[4]','x'), json_set('[1,2,3]','$[#]','x'), json_set('[1,2,3]','$[#-1]','x');
SELECT json_set('{}','$.a.b.c',1), json_set('{}','$.a[0].b',1), json_set('{}','$.a[1]',1), json_set('[]','$[0][0].x',1), json_set('5','$.a',1), json_set('{"a":5}','$.a.b',1), json_set('[1]','$.a',1), json_set('{"a":1}','$[0]',1);
SELECT json_set('{"a":1}','$',9), json_set('5','$',json('[1]')), json_set('{"a":1}','$.a',NULL,'$.b',1.5,'$.c','x"y','$.d',json('[1]'),'$.e',jsonb('{"x":1}')), json_set('{"a":1}',NULL,5,'$.b',6);
SELECT json_set(NULL,'$.a',1), json_set(), json_set('[1]'), json_set('{"a":1,"a":2}','$.a',3), json_set('{"a\u0062":1}','$.ab',2), json_set('{}','$."a\u0062"',2), json_set('{}','$."x y"',9e999);
SELECT hex(jsonb_set('{"a":1}','$.b','x"','$."c\u0041"',5,'$.a',1.5)), hex(jsonb_set('[12345,"abcdefghijklmnop"]','$[0]',1,'$[1]','z')), json(jsonb_set('[1,2]','$[#]',3));
-- error
SELECT json_set('{}','$.a');
-- error
SELECT json_set('{}','$.a',x'61');
-- error
SELECT json_set('{','$.a',1);
-- error
SELECT json_set('{"a":[]}','$.a[x]',1);
-- error
SELECT json_set('{}','$.a',1,'b',2);
