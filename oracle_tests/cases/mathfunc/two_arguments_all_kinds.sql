-- lang_mathfunc: functions of two arguments over pairs
CREATE TABLE v(id INTEGER PRIMARY KEY, x);
INSERT INTO v(x) VALUES (NULL), (0), (1), (-1), (7), (9223372036854775807), (-9223372036854775807 - 1), (0.0), (-0.5), (2.5), (1e300), (-1e-300), (9e999), ('');
INSERT INTO v(x) VALUES ('abc'), ('ABC'), ('  pad '), ('12'), ('-3.5e1'), ('12abc'), ('0x1F'), ('9223372036854775808'), ('é€😀'), ('%_*'), (x''), (x'616263'), (x'3132'), (x'00ff'), ('a' || char(0) || 'b');
SELECT a.id, b.id, atan2(a.x, b.x), mod(a.x, b.x), log(a.x, b.x) FROM v a, v b WHERE a.id IN (1, 3, 5, 10, 18, 20) AND b.id IN (1, 2, 4, 10, 14, 18, 27) ORDER BY 1, 2;
