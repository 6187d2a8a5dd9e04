SELECT json_quote(3.14159), json_quote('verdant'), json_quote('[1]'), json_quote(json('[1]')), json_quote('[1,'), json_quote(NULL), json_quote(1), json_quote(9e999), json_quote(x'0b'), json_quote('a"b' || char(10));
SELECT json_quote(json_quote('x')), json_array(json_quote('x')), json_quote(json_extract('[[1]]','$[0]')), json_quote(json_extract('["[1]"]','$[0]')), typeof(json_quote(1));
-- error
SELECT json_quote(x'61');
-- error
SELECT json_quote();
