-- json1 "json_quote", "json_pretty": an SQL value as JSON; and a document over several lines.
SELECT json_quote(3.14159), json_quote('verdant'), json_quote('[1]'), json_quote(json('[1]')), json_quote('[1,'), json_quote(NULL), json_quote(1), json_quote('a"b\c' || char(10)), json_quote(9e999), json_quote(''), json_quote('é😀');
SELECT json_quote(x'00');
SELECT json_pretty('{"a":[1,{"b":2}],"c":{},"d":[]}'), json_pretty('[1,[2,[3]]]', '  '), json_pretty('5'), json_pretty('{"a":1}', ''), json_pretty('{"a":1}', NULL), json_pretty(NULL), json_pretty('[1,2]', '--');
