-- lang_corefunc substr(X,Y,Z): numbers are taken as text; the result of a blob is a blob
CREATE TABLE v(id INTEGER PRIMARY KEY, x);
INSERT INTO v(x) VALUES (NULL), (0), (1), (-1), (7), (9223372036854775807), (-9223372036854775807 - 1), (0.0), (-0.5), (2.5), (1e300), (-1e-300), (9e999), ('');
INSERT INTO v(x) VALUES ('abc'), ('ABC'), ('  pad '), ('12'), ('-3.5e1'), ('12abc'), ('0x1F'), ('9223372036854775808'), ('é€😀'), ('%_*'), (x''), (x'616263'), (x'3132'), (x'00ff'), ('a' || char(0) || 'b');
SELECT id, quote(substr(x, 2, 2)), typeof(substr(x, 2, 2)), quote(substr(x, -2)) FROM v ORDER BY id;
SELECT id, quote(substr('abcdefgh', x)), quote(substr('abcdefgh', 3, x)) FROM v WHERE id NOT IN (11) ORDER BY id;
