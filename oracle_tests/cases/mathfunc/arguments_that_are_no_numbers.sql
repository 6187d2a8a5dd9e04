-- lang_mathfunc: "If any input is NULL, or if an input is a string or blob that cannot be converted to a number, then
-- NULL"
CREATE TABLE v(id INTEGER PRIMARY KEY, x);
INSERT INTO v(x) VALUES (NULL), (0), (1), (-1), (7), (9223372036854775807), (-9223372036854775807 - 1), (0.0), (-0.5), (2.5), (1e300), (-1e-300), (9e999), ('');
INSERT INTO v(x) VALUES ('abc'), ('ABC'), ('  pad '), ('12'), ('-3.5e1'), ('12abc'), ('0x1F'), ('9223372036854775808'), ('é€😀'), ('%_*'), (x''), (x'616263'), (x'3132'), (x'00ff'), ('a' || char(0) || 'b');
SELECT id, sqrt(x), exp(x / 1e9), ln(x), sin(x), atan(x), degrees(x), log2(x) FROM v WHERE id <> 11 ORDER BY id;
