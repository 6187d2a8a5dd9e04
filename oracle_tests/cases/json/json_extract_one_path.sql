SELECT json_extract('{"a":2,"c":[4,5,{"f":7}]}','$'), json_extract('{"a":2,"c":[4,5,{"f":7}]}','$.c'), json_extract('{"a":2,"c":[4,5,{"f":7}]}','$.c[2]');
SELECT json_extract('{"a":2,"c":[4,5,{"f":7}]}','$.c[2].f'), json_extract('{"a":2,"c":[4,5],"f":7}','$.c[#-1]'), json_extract('{"a":2}','$.x'), json_extract('{"a":"xyz"}','$.a'), json_extract('{"a":null}','$.a');
SELECT typeof(json_extract('[1]','$[0]')), typeof(json_extract('[1.0]','$[0]')), typeof(json_extract('["1"]','$[0]')), typeof(json_extract('[true]','$[0]')), typeof(json_extract('[null]','$[0]')), typeof(json_extract('[[]]','$[0]'));
SELECT json_extract('[true,false]','$[0]'), json_extract('[true,false]','$[1]'), json_extract(5,'$'), json_extract('5.50','$'), json_extract('"x"','$'), json_extract(NULL,'$.a'), json_extract('{"a":1}',NULL);
SELECT json_extract('[ 1 , [ 2 , "x y" ] ]','$[1]'), json_extract('{"a" : { "b" : 1.50e1 } }','$.a'), json_extract('{"a":1,"a":2}','$.a');
