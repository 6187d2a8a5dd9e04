-- json1 §3 "The JSONB format": each element is a header and a payload: types 7 to 10: plain text, with JSON escapes,
-- with JSON5 escapes, raw
SELECT hex(jsonb('"abc"')), hex(jsonb('"a\nb"')), hex(jsonb('"\u0041"')), hex(jsonb('"\x41"')), hex(jsonb('''it\''s''')), hex(jsonb('''a"b''')), hex(jsonb_array('a"b')), hex(jsonb_array('abc')), hex(jsonb('""')), json(x'3a612262');
