-- printf "%x, %o": lower and upper case, "#" puts 0x in front
SELECT printf('%x %X %#x %#X', 255, 255, 255, 255), printf('%x %X', -1, -255), printf('%#x %#o', 0, 0), printf('[%8x] [%-8x] [%08x] [%#08x] [%#8x] [%-#8x]', 255, 255, 255, 255, 255, 255), printf('%.6x %.0x %#.6x', 255, 0, 255);
CREATE TABLE v(id INTEGER PRIMARY KEY, x);
INSERT INTO v(x) VALUES (NULL), (0), (1), (-1), (7), (9223372036854775807), (-9223372036854775807 - 1), (0.0), (-0.5), (2.5), (1e300), (-1e-300), (9e999), ('');
INSERT INTO v(x) VALUES ('abc'), ('ABC'), ('  pad '), ('12'), ('-3.5e1'), ('12abc'), ('0x1F'), ('9223372036854775808'), ('é€😀'), ('%_*'), (x''), (x'616263'), (x'3132'), (x'00ff'), ('a' || char(0) || 'b');
SELECT id, printf('%x', x), printf('%X', x), printf('%o', x), printf('%p', x), printf('%#p', x) FROM v ORDER BY id;
