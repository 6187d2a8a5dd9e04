-- json1 §4.7 jsonb_extract(): "except in cases where json_extract() would normally return a text JSON array or
-- object, this routine returns ... JSONB"
SELECT hex(jsonb_extract('{"a":[1,2],"b":"x","c":5,"d":1.5,"e":null,"f":true}', '$.a')), jsonb_extract('{"a":[1,2],"b":"x"}', '$.b'), typeof(jsonb_extract('{"b":"x"}', '$.b')), jsonb_extract('{"c":5}', '$.c'), typeof(jsonb_extract('{"d":1.5}', '$.d')), jsonb_extract('{"e":null}', '$.e'), jsonb_extract('{"f":true}', '$.f'), jsonb_extract('{}', '$.x'), hex(jsonb_extract('{}', '$'));
