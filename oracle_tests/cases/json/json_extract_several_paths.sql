SELECT json_extract('{"a":2,"c":[4,5],"f":7}','$.c','$.a'), json_extract('{"a":2,"c":[4,5,{"f":7}]}','$.x','$.a'), json_extract('["a",1.50,null,true,{"b":"\n"}]','$[0]','$[1]','$[2]','$[3]','$[4]');
SELECT json_extract('{"a":1}'), json_extract('{bad'), json_extract(), json_extract(NULL,'$','$'), json_extract('[1]','$[0]',NULL), json_extract('[1]',NULL,'bad');
SELECT typeof(json_extract('[1]','$[0]','$[1]')), hex(jsonb_extract('{"a":[1],"b":"x"}','$.b','$.a'));
-- error
SELECT json_extract('[1]','$[0]','bad');
