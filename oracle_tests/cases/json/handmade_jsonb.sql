SELECT json(x'cb03c30131'), json_extract(x'cb03c30131','$[0]'), json_valid(x'cb03c30131',8), hex(jsonb(x'cb03c30131')), hex(jsonb_set(x'cb03c30131','$[#]',2)), hex(jsonb_remove(x'cb03c30131','$[0]'));
-- error
SELECT json(x'cc091761c30131176213'||x'');
SELECT json(x'8c1761c3013117620b'), json(jsonb_set(x'8c1761c3013117620b','$.b[0]',5)), hex(jsonb_set(x'8c1761c3013117620b','$.a',7));
SELECT json(x'3a610a62'), json_extract(x'3a610a62','$'), json(x'1a22'), json(x'34307861'), json(x'262e35'), json(x'26352e'), json_extract(x'262e35','$'), json_extract(x'34307861','$'), json(x'3a5c2262');
SELECT json_error_position(x'cb03c30131'), json_error_position(x'2b1361'), json_error_position(x'3b133113'), json_error_position(x'1722'), json_error_position(x'132d'), json_error_position(x'1c00'), json_error_position(x'2c1331');
-- error
SELECT json(x'cb04c30131');
-- error
SELECT json(x'3f616263');
SELECT json(x'1461'), json(x'1361');
-- error
SELECT json_extract(x'1361','$');
