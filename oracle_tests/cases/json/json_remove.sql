SELECT json_remove('[0,1,2,3,4]','$[2]'), json_remove('[0,1,2,3,4]','$[2]','$[0]'), json_remove('[0,1,2,3,4]','$[0]','$[2]'), json_remove('[0,1,2,3,4]','$[#-1]','$[0]'), json_remove('[ 1 ]');
SELECT json_remove('{"x":25,"y":42}'), json_remove('{"x":25,"y":42}','$.z'), json_remove('{"x":25,"y":42}','$.y'), json_remove('{"x":25,"y":42}','$'), json_remove('{"x":[1,{"y":2}]}','$.x[1].y'), json_remove('{"x":1,"x":2}','$.x');
SELECT json_remove(NULL,'$.a'), json_remove('[1]',NULL), json_remove('[1]','$','bad'), json_remove(), hex(jsonb_remove('[1,2,3]','$[0]')), hex(jsonb_remove('{"a":1,"b":2}','$.a'));
-- error
SELECT json_remove('[1]','bad');
-- error
SELECT json_remove('{','$.a');
