-- json1 §3.3 "PATH arguments": "$" is the whole
SELECT json_extract('[1,[2]]', '$'), json_extract('"x"', '$'), json_extract('5', '$'), json_extract('null', '$'), json_type('{}', '$'), json_array_length('[1,2]', '$');
