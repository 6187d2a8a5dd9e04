-- security, limits: depth of JSON text, JSONB whose lengths lie
SELECT json_valid(replace(hex(zeroblob(500)), '0', '[') || replace(hex(zeroblob(500)), '0', ']'));
SELECT json_valid(replace(hex(zeroblob(501)), '0', '[') || replace(hex(zeroblob(501)), '0', ']'));
SELECT length(json(replace(hex(zeroblob(400)), '0', '[') || replace(hex(zeroblob(400)), '0', ']')));
-- error
SELECT json_extract(x'cf01', '$');
SELECT json_valid(x'cfffffffffffffffffff', 8), json_valid(x'fb00000005', 4);
-- error
SELECT jsonb_extract(x'fb7fffffff00', '$[0]');
-- error
SELECT json(x'1b0b0b');
SELECT count(*) FROM json_tree(replace(hex(zeroblob(300)), '0', '[') || replace(hex(zeroblob(300)), '0', ']'));
-- error
SELECT json_remove(x'bb4161fb000000ff', '$.a');
SELECT json_patch('{"a":' || replace(hex(zeroblob(200)), '0', '[') || replace(hex(zeroblob(200)), '0', ']') || '}', '{"a":null}');
