-- json1 "json_remove", "json_type", "json_valid", "json_error_position": the page's examples.
SELECT json_remove('[0,1,2,3,4]','$[2]'), json_remove('[0,1,2,3,4]','$[2]','$[0]'), json_remove('[0,1,2,3,4]','$[0]','$[2]'), json_remove('[0,1,2,3,4]','$[#-1]','$[0]'), json_remove('{"x":25,"y":42}'), json_remove('{"x":25,"y":42}','$.z'), json_remove('{"x":25,"y":42}','$.y'), json_remove('{"x":25,"y":42}','$'), json_remove('[1]', NULL), json_remove(NULL, '$');
SELECT json_type('{"a":[2,3.5,true,false,null,"x"]}'), json_type('{"a":[2,3.5,true,false,null,"x"]}','$'), json_type('{"a":[2,3.5,true,false,null,"x"]}','$.a'), json_type('{"a":[2,3.5,true,false,null,"x"]}','$.a[0]'), json_type('{"a":[2,3.5,true,false,null,"x"]}','$.a[1]'), json_type('{"a":[2,3.5,true,false,null,"x"]}','$.a[2]'), json_type('{"a":[2,3.5,true,false,null,"x"]}','$.a[4]'), json_type('{"a":[2,3.5,true,false,null,"x"]}','$.a[5]'), json_type('{"a":[2,3.5,true,false,null,"x"]}','$.a[6]');
SELECT json_valid('{"x":35}'), json_valid('{x:35}'), json_valid('{x:35}', 6), json_valid('{"x":35', 6), json_valid(NULL), json_valid(x'00', 4), json_valid(x'00', 8), json_valid('"a', 2), json_valid(5), json_valid('');
-- error
SELECT json_valid('1', 0);
-- error
SELECT json_valid('1', 16);
SELECT json_error_position('{"a":1}'), json_error_position('{"a":1'), json_error_position('{"a":x}'), json_error_position('[1,2,,3]'), json_error_position(''), json_error_position(NULL), json_error_position('é[');
