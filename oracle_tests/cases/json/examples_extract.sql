-- json1 "json_extract": the page's examples; one path gives an SQL value, several give an array.
SELECT json_extract('{"a":2,"c":[4,5,{"f":7}]}', '$'), json_extract('{"a":2,"c":[4,5,{"f":7}]}', '$.c'), json_extract('{"a":2,"c":[4,5,{"f":7}]}', '$.c[2]'), json_extract('{"a":2,"c":[4,5,{"f":7}]}', '$.c[2].f'), json_extract('{"a":2,"c":[4,5],"f":7}','$.c','$.a'), json_extract('{"a":2,"c":[4,5],"f":7}','$.c[#-1]'), json_extract('{"a":2,"c":[4,5,{"f":7}]}', '$.x'), json_extract('{"a":2,"c":[4,5,{"f":7}]}', '$.x', '$.a'), json_extract('{"a":"xyz"}', '$.a'), json_extract('{"a":null}', '$.a');
SELECT typeof(json_extract('[1,1.5,"x",true,false,null,[1],{}]', '$[' || value || ']')), json_extract('[1,1.5,"x",true,false,null,[1],{}]', '$[' || value || ']') FROM json_each('[0,1,2,3,4,5,6,7,8]');
-- error
SELECT json_extract('[1]', 'a');
-- error
SELECT json_extract('[1]', '$a');
-- error
SELECT json_extract('[1]', '$[');
-- error
SELECT json_extract('[1]', '$.');
-- error
SELECT json_extract('[1]', '$[x]');
SELECT json_extract('[1]');
-- error
SELECT json_extract('x', '$');
