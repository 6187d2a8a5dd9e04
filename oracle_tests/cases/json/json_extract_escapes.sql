SELECT json_extract('["a\nb\t\"\\\/\u0041"]','$[0]'), hex(json_extract('["\ud83d\ude00"]','$[0]')), hex(json_extract('["\u00e9\u20ac"]','$[0]'));
SELECT hex(json_extract('["a\u0000x"]','$[0]')), hex(json_extract('["\x41\v\0\''"]','$[0]')), hex(json_extract('["a\' || char(10) || 'b"]','$[0]')), length(json_extract('["a\u0000x"]','$[0]'));
SELECT json_extract('{"a\u0062":7}','$.ab'), json_extract('{"ab":7}','$."a\u0062"'), json_extract('{"a\"b":7}','$."a\"b"'), json_extract('{"a\nb":[1]}','$');
SELECT json_extract('{"x":["\u0041"]}','$.x'), json_extract('{"x":["\x41"]}','$.x'), json_extract('{"x":"\u0041"}','$.x');
