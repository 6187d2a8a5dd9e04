-- json1 §4.2 jsonb(X): nesting up to the limit of 1000
SELECT length(jsonb(replace(hex(zeroblob(200)), '00', '[') || replace(hex(zeroblob(200)), '00', ']'))), json(jsonb(replace(hex(zeroblob(50)), '00', '[') || replace(hex(zeroblob(50)), '00', ']')));
-- error
SELECT jsonb(replace(hex(zeroblob(1001)), '00', '[') || replace(hex(zeroblob(1001)), '00', ']'));
SELECT json_valid(replace(hex(zeroblob(1000)), '00', '[') || replace(hex(zeroblob(1000)), '00', ']')), json_valid(replace(hex(zeroblob(1002)), '00', '[') || replace(hex(zeroblob(1002)), '00', ']'));
