-- lang_corefunc quote(X): "the text of an SQL literal which is the value of its argument suitable for inclusion into
-- an SQL statement"
CREATE TABLE v(id INTEGER PRIMARY KEY, x);
INSERT INTO v(x) VALUES (NULL), (0), (1), (-1), (7), (9223372036854775807), (-9223372036854775807 - 1), (0.0), (-0.5), (2.5), (1e300), (-1e-300), (9e999), ('');
INSERT INTO v(x) VALUES ('abc'), ('ABC'), ('  pad '), ('12'), ('-3.5e1'), ('12abc'), ('0x1F'), ('9223372036854775808'), ('é€😀'), ('%_*'), (x''), (x'616263'), (x'3132'), (x'00ff'), ('a' || char(0) || 'b');
SELECT id, quote(x), typeof(quote(x)) FROM v ORDER BY id;
SELECT quote('it''s'), quote(''), quote(''''), quote(x''), quote(1e400), quote(-1e400), quote(0.1), quote(1e15), quote(123456789012345678), quote('é"');
