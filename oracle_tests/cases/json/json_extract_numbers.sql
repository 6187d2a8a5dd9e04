SELECT json_extract('[9223372036854775807]','$[0]'), json_extract('[9223372036854775808]','$[0]'), json_extract('[-9223372036854775808]','$[0]'), json_extract('[-9223372036854775809]','$[0]');
SELECT json_extract('[-0]','$[0]'), json_extract('[-0.0]','$[0]'), json_extract('[1e999]','$[0]'), json_extract('[-1e999]','$[0]'), json_extract('[1E5]','$[0]'), json_extract('[0x1F]','$[0]'), json_extract('[-0x1F]','$[0]');
SELECT json_extract('[0xffffffffffffffff]','$[0]'), json_extract('[.5]','$[0]'), json_extract('[5.]','$[0]'), json_extract('[+5]','$[0]'), json_extract('[Infinity]','$[0]'), json_extract('[NaN]','$[0]');
SELECT json_extract('[123456789012345678901234567890]','$[0]'), json_extract('[0.1234567890123456789012345]','$[0]'), typeof(json_extract('[1e2]','$[0]')), json_extract('[29439661756625426437]','$[0]');
-- error
SELECT json_extract('[0x1ffffffffffffffff]','$[0]');
SELECT json('[-9223372036854775809,1e999,-0,1E5,0x10]');
