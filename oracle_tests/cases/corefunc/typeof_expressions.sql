-- lang_corefunc typeof(X): "the datatype of the expression X"
CREATE TABLE v(id INTEGER PRIMARY KEY, x);
INSERT INTO v(x) VALUES (NULL), (0), (1), (-1), (7), (9223372036854775807), (-9223372036854775807 - 1), (0.0), (-0.5), (2.5), (1e300), (-1e-300), (9e999), ('');
INSERT INTO v(x) VALUES ('abc'), ('ABC'), ('  pad '), ('12'), ('-3.5e1'), ('12abc'), ('0x1F'), ('9223372036854775808'), ('é€😀'), ('%_*'), (x''), (x'616263'), (x'3132'), (x'00ff'), ('a' || char(0) || 'b');
SELECT typeof(x), count(*) FROM v GROUP BY 1 ORDER BY 1;
SELECT typeof(1 + 1), typeof(1 + 1.0), typeof('1' + 1), typeof(1 || 1), typeof(NULL + 1), typeof(1 = 1), typeof(9223372036854775807 + 1), typeof(CAST('1' AS BLOB)), typeof(5 / 2), typeof('5.0' / 2), typeof(NOT NULL), typeof((SELECT 1 WHERE 0));
