-- lang_corefunc glob(X,Y): operands that are not text are taken as text
SELECT 123 GLOB '1*', 1.5 GLOB '*.5', 123 GLOB 123, NULL GLOB '*', '*' GLOB NULL, 12 LIKE '1_', 1e3 LIKE '1000%';
CREATE TABLE v(id INTEGER PRIMARY KEY, x);
INSERT INTO v(x) VALUES (NULL), (0), (1), (-1), (7), (9223372036854775807), (-9223372036854775807 - 1), (0.0), (-0.5), (2.5), (1e300), (-1e-300), (9e999), ('');
INSERT INTO v(x) VALUES ('abc'), ('ABC'), ('  pad '), ('12'), ('-3.5e1'), ('12abc'), ('0x1F'), ('9223372036854775808'), ('é€😀'), ('%_*'), (x''), (x'616263'), (x'3132'), (x'00ff'), ('a' || char(0) || 'b');
SELECT id, x GLOB '*', x LIKE '%', x GLOB '[0-9]*', x LIKE 'a%', 'abc' GLOB x, '12' LIKE x FROM v ORDER BY id;
