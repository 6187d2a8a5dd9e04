SELECT json('[1.0,1.00,1e5,1E5,1e+05,-0,0.0,-0.0,1.5e-3,100,1000000000000000000000000]');
SELECT json_extract('{"a":1.50}','$'), json_extract('[1.50]','$[0]'), '[1.50]' -> 0, '[1.50]' ->> 0, json_set('[1.50,2e2]','$[#]',3.0), json_remove('[1.50,2e2]','$[0]'), json(jsonb('[1.50,2E+2]'));
SELECT json_array(json_extract('[1.50]','$[0]')), json_array('[1.50]' -> 0), json_group_array(json('1.50')), json_patch('{"a":1.50}','{"b":2.00}');
