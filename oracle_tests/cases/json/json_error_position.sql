SELECT json_error_position('[1,2]'), json_error_position('{a:1}'), json_error_position(NULL), json_error_position(5), json_error_position('');
SELECT json_error_position('[1,}'), json_error_position('[1 2]'), json_error_position('{"a":1,"b"}'), json_error_position('{"a":1,,}'), json_error_position('[1,2'), json_error_position('nul');
SELECT json_error_position('é[1'), json_error_position('["é","日本"'), json_error_position('["\q"]'), json_error_position('[1.2.3]'), json_error_position('[01]'), json_error_position('[1e]');
SELECT json_error_position('[1] x'), json_error_position('[1,2,] x'), json_error_position('[] x'), json_error_position('{} {}'), json_error_position('[1,/*]'), json_error_position('{b":1}');
SELECT json_error_position(x'1b'), json_error_position(jsonb('[1]')), json_error_position(x'2b1361'), json_error_position(x'1b00'), json_error_position(x'5b31');
