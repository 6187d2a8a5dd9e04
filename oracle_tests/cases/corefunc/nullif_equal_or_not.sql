-- lang_corefunc nullif(X,Y): "returns its first argument if the arguments are different and NULL if the arguments are
-- the same"
SELECT nullif(1, 1), nullif(1, 2), nullif(1, 1.0), nullif('1', 1), nullif(NULL, 1), nullif(1, NULL), nullif(NULL, NULL), nullif('a', 'A'), nullif(x'61', 'a'), typeof(nullif(1.0, 2));
CREATE TABLE v(id INTEGER PRIMARY KEY, x);
INSERT INTO v(x) VALUES (NULL), (0), (1), (-1), (7), (9223372036854775807), (-9223372036854775807 - 1), (0.0), (-0.5), (2.5), (1e300), (-1e-300), (9e999), ('');
INSERT INTO v(x) VALUES ('abc'), ('ABC'), ('  pad '), ('12'), ('-3.5e1'), ('12abc'), ('0x1F'), ('9223372036854775808'), ('é€😀'), ('%_*'), (x''), (x'616263'), (x'3132'), (x'00ff'), ('a' || char(0) || 'b');
SELECT id, nullif(x, 0), nullif(x, 'abc'), nullif(x, x), nullif(0, x) FROM v ORDER BY id;
