SELECT json_array_insert('[1,2,3]','$[1]',9), json_array_insert('[1]','$[#]',9), json_array_insert('[1]','$[5]',9), json_array_insert('[1,2]','$[#-1]',9), json_array_insert('[]','$[0]',9);
SELECT json_array_insert('{"a":[1]}','$.a[0]',9), json_array_insert('{"a":[1]}','$.b[0]',9), json_array_insert('[[1]]','$[0][0]',9,'$[0]',7), json_array_insert('{"a":[1]}','$',9), json_array_insert('[1]','$.a',9), json_array_insert('5','$[0]',1);
SELECT json_array_insert(NULL,'$[0]',1), json_array_insert('[1]',NULL,1), json_array_insert('[1]'), json_array_insert(), json_array_insert('[1]','$[0]',json('[2]')), hex(jsonb_array_insert('[1]','$[0]','x'));
-- error
SELECT json_array_insert('{"a":[1]}','$.a',9);
-- error
SELECT json_array_insert('{}','$.b',9);
-- error
SELECT json_array_insert('[]','$[0].c',9);
-- error
SELECT json_array_insert('[1]','$[0]');
-- error
SELECT json_array_insert('[1]','$[0',1);
