-- json1 "JSON5 Extensions": what is accepted, and comes out as canonical JSON.
SELECT json('{a:1,$b:2,_c:3,d1:4}'), json('[1,2,3,]'), json('{"a":1,}'), json('''single''' ), json('"a\
b"'), json('"\x41\v\0"'), json('[+1,.5,5.,0xFF,-0x10,1e3]'), json('[Infinity,-Infinity,+Infinity,NaN]'), json('/* c */[1//x
,2]'), json('{unicodé:1}'), json('"\u00e9"'), json('[' || char(9) || '1' || char(12) || char(11) || char(160) || ']');
-- error
SELECT json('{1a:1}');
-- error
SELECT json('[,]');
-- error
SELECT json('{,}');
-- error
SELECT json('01');
-- error
SELECT json('0x');
-- error
SELECT json('.');
-- error
SELECT json('+');
-- error
SELECT json('"a');
-- error
SELECT json('[1,,2]');
-- error
SELECT json('/* open');
SELECT json_valid('{a:1}', 1), json_valid('{a:1}', 2), json_valid('[1,]', 2), json_type('0xFF'), json_extract('[0xFF,.5,+3]', '$[0]', '$[1]', '$[2]'), json_extract('{a:5}', '$.a'), '[Infinity]' ->> 0, '[NaN]' ->> 0;
