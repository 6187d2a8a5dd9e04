-- json1 §4.9: numbers keep their spelling through changes
SELECT json_set('[1.0,1e5,-0,1E-2,100000000000000000000]', '$[#]', 1), json_remove('[1.0,1e5,-0]', '$[1]'), json_patch('{"a":1.50}', '{"b":2.50e0}'), json_replace('{"a":0.1,"b":1e1}', '$.a', 0.10);
