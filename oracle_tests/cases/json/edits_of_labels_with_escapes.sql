-- json1 §4.9 json_insert(), json_replace(), json_set(): labels as the path spells them
SELECT json_set('{}', '$."a b"', 1), json_set('{}', '$."a\"b"', 1), json_set('{}', '$."\u0041"', 1), json_set('{"A":1}', '$."\u0041"', 2), json_set('{}', '$.é', 1), json_set('{}', '$.a"b', 1), json_set('{"a\tb":1}', '$."a\tb"', 2);
