-- json1 §4.9 json_insert(), json_replace(), json_set(): "Overwrite if already exists? Create if does not exist?"
SELECT json_insert('{"a":2,"c":4}', '$.a', 99), json_insert('{"a":2,"c":4}', '$.e', 99), json_replace('{"a":2,"c":4}', '$.a', 99), json_replace('{"a":2,"c":4}', '$.e', 99), json_set('{"a":2,"c":4}', '$.a', 99), json_set('{"a":2,"c":4}', '$.e', 99);
