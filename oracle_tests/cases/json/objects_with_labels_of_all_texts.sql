-- json1 §4.12: labels are escaped as values are
SELECT json_object('a"b', 1, 'c\d', 2, char(10), 3, 'é', 4, '', 5), json_object('a' || char(0) || 'b', 1), json_extract(json_object('x y', json_object('p.q', 7)), '$."x y"."p.q"');
CREATE TABLE v(id INTEGER PRIMARY KEY, x);
INSERT INTO v(x) VALUES (NULL), (0), (1), (-1), (7), (9223372036854775807), (-9223372036854775807 - 1), (0.0), (-0.5), (2.5), (1e300), (-1e-300), (9e999), ('');
INSERT INTO v(x) VALUES ('abc'), ('ABC'), ('  pad '), ('12'), ('-3.5e1'), ('12abc'), ('0x1F'), ('9223372036854775808'), ('é€😀'), ('%_*'), (x''), (x'616263'), (x'3132'), (x'00ff'), ('a' || char(0) || 'b');
SELECT json_object(quote(x), typeof(x)) FROM v ORDER BY id;
