-- lang_corefunc replace(X,Y,Z): "If Z is not initially a string, it is cast to a UTF-8 string prior to processing"
SELECT replace('a1b', 1, 2), replace(12321, 2, 'x'), replace(1.5, '.', ','), replace('abc', x'62', x'7a'), typeof(replace(121, 1, 2)), replace('x', 'x', 1.0);
CREATE TABLE v(id INTEGER PRIMARY KEY, x);
INSERT INTO v(x) VALUES (NULL), (0), (1), (-1), (7), (9223372036854775807), (-9223372036854775807 - 1), (0.0), (-0.5), (2.5), (1e300), (-1e-300), (9e999), ('');
INSERT INTO v(x) VALUES ('abc'), ('ABC'), ('  pad '), ('12'), ('-3.5e1'), ('12abc'), ('0x1F'), ('9223372036854775808'), ('é€😀'), ('%_*'), (x''), (x'616263'), (x'3132'), (x'00ff'), ('a' || char(0) || 'b');
SELECT id, hex(replace(x, 'b', 'ZZ')), hex(replace('a1b', x, '#')), hex(replace('abc', 'b', x)) FROM v ORDER BY id;
