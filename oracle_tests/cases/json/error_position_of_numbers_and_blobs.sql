-- json1 §4.6 json_error_position(): other arguments
SELECT json_error_position(5), json_error_position(1.5), json_error_position(x'cb0b'), json_error_position(jsonb('[1,2]')), json_error_position(x'ff'), json_error_position(x'5b31');
