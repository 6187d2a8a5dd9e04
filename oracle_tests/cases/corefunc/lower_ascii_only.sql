-- lang_corefunc lower(X): "The default built-in lower() function works for ASCII characters only"
SELECT lower('ABCxyz123[\]^_`{|}~@'), upper('ABCxyz123[\]^_`{|}~@'), lower('ÀÉÎ'), upper('àéîß'), lower('İ'), upper('ŉ');
CREATE TABLE v(id INTEGER PRIMARY KEY, x);
INSERT INTO v(x) VALUES (NULL), (0), (1), (-1), (7), (9223372036854775807), (-9223372036854775807 - 1), (0.0), (-0.5), (2.5), (1e300), (-1e-300), (9e999), ('');
INSERT INTO v(x) VALUES ('abc'), ('ABC'), ('  pad '), ('12'), ('-3.5e1'), ('12abc'), ('0x1F'), ('9223372036854775808'), ('é€😀'), ('%_*'), (x''), (x'616263'), (x'3132'), (x'00ff'), ('a' || char(0) || 'b');
SELECT id, hex(lower(x)), hex(upper(x)), typeof(lower(x)) FROM v ORDER BY id;
