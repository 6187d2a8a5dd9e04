-- json1 §4.7 json_extract(): "returns ... the SQL value": text, INTEGER, REAL, NULL, or the JSON of an array or
-- object
SELECT json_extract('{"a":2,"c":[4,5,{"f":7}]}', '$'), json_extract('{"a":2,"c":[4,5,{"f":7}]}', '$.c'), json_extract('{"a":2,"c":[4,5,{"f":7}]}', '$.c[2]'), json_extract('{"a":2,"c":[4,5,{"f":7}]}', '$.c[2].f'), json_extract('{"a":2}', '$.x'), json_extract('{"a":"xyz"}', '$.a'), json_extract('{"a":null}', '$.a');
