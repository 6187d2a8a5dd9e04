CREATE TABLE v(x);
INSERT INTO v VALUES(NULL),(0),(-5),(9223372036854775807),(1.5),(1e100),(-0.0),('text'),('12'),(''),(x'0b'),('[1]');
SELECT x, json_array(x), json_quote(x), json_object('x',x), hex(jsonb_array(x)), json_set('{}','$.x',x), hex(jsonb_set('{}','$.x',x)) FROM v;
SELECT json_group_array(x), hex(jsonb_group_array(x)) FROM v;
SELECT json_group_object(x, typeof(x)) FROM v;
SELECT json_valid(x), json_error_position(x), json_valid(x,15) FROM v;
INSERT INTO v VALUES(x'6162');
-- error
SELECT json_group_array(x) FROM v;
