-- lang_corefunc round(X,Y): texts and blobs count as numbers, NULL gives NULL
CREATE TABLE v(id INTEGER PRIMARY KEY, x);
INSERT INTO v(x) VALUES (NULL), (0), (1), (-1), (7), (9223372036854775807), (-9223372036854775807 - 1), (0.0), (-0.5), (2.5), (1e300), (-1e-300), (9e999), ('');
INSERT INTO v(x) VALUES ('abc'), ('ABC'), ('  pad '), ('12'), ('-3.5e1'), ('12abc'), ('0x1F'), ('9223372036854775808'), ('é€😀'), ('%_*'), (x''), (x'616263'), (x'3132'), (x'00ff'), ('a' || char(0) || 'b');
SELECT id, round(x), round(x, 1), typeof(round(x)), round(1.55, x) FROM v ORDER BY id;
SELECT round(NULL), round(1, NULL), round(NULL, 1), round('2.5'), round('abc'), round('1.25x', 1), round(2.55, '1'), round(2.55, 1.9), round(2.55, 'x');
-- error
SELECT round();
-- error
SELECT round(1, 2, 3);
