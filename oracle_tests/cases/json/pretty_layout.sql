-- json1 §4.14 json_pretty(): "works just like json() except that it adds extra whitespace": four spaces, or the
-- second argument
SELECT json_pretty('{"a":1,"b":[1,2,{"c":null}],"d":{},"e":[]}');
SELECT json_pretty('[1,[2,[3]]]', ' '), json_pretty('{"a":[]}', char(9)), json_pretty('[1]', ''), json_pretty('[1]', NULL), json_pretty('[1]', 7), json_pretty('5'), json_pretty('"x"'), json_pretty(NULL);
-- error
SELECT json_pretty('{');
-- error
SELECT json_pretty();
-- error
SELECT json_pretty('1', '2', '3');
