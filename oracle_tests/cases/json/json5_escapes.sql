-- json1 §3.2 "JSON5 Extensions": "Strings may include new character escapes": \x, \v, \0, \' and escaped line ends
SELECT json('"\x41\x7e"'), json_extract('"\x41"', '$'), json('"a\' || char(10) || 'b"'), json_extract('"a\' || char(13, 10) || 'b"', '$'), json('"\v"'), hex(json_extract('"\v"', '$')), json('"\''"'), hex(json_extract('"\0"', '$'));
-- error
SELECT json('"\q"');
-- error
SELECT json('"\x4"');
-- error
SELECT json('"\01"');
