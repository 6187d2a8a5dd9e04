-- lang_corefunc hex(X): "the binary number is first converted into a UTF8 text representation"; hex(12345678) is
-- 3132333435363738
SELECT hex(12345678), hex(x'0aFF'), hex('é€'), hex(''), hex(NULL), typeof(hex(NULL)), hex(1.5), hex(-1), hex(9e999);
CREATE TABLE v(id INTEGER PRIMARY KEY, x);
INSERT INTO v(x) VALUES (NULL), (0), (1), (-1), (7), (9223372036854775807), (-9223372036854775807 - 1), (0.0), (-0.5), (2.5), (1e300), (-1e-300), (9e999), ('');
INSERT INTO v(x) VALUES ('abc'), ('ABC'), ('  pad '), ('12'), ('-3.5e1'), ('12abc'), ('0x1F'), ('9223372036854775808'), ('é€😀'), ('%_*'), (x''), (x'616263'), (x'3132'), (x'00ff'), ('a' || char(0) || 'b');
SELECT id, hex(x), unhex(hex(x)) IS CAST(x AS BLOB) FROM v ORDER BY id;
