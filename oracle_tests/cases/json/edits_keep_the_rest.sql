-- json1 §4.9 json_insert(), json_replace(), json_set(): what is not changed keeps its spelling and order
SELECT json_set('{"z":1.50,"a":"\u0041","m":[1e2, {"q" : null}]}', '$.a', 1), json_set('{"z":1.50,"a":"x","m":[1e2, {"q" : null}]}', '$.m[1].q', 2), json_replace('[ 1 , 2.0 , "a b" ]', '$[0]', 'n'), json_insert('{"b":1, "a":2}', '$.c', 3);
