-- lang_corefunc in schemas: blobs through functions of text
CREATE TABLE v(id INTEGER PRIMARY KEY, x);
INSERT INTO v(x) VALUES (NULL), (0), (1), (-1), (7), (9223372036854775807), (-9223372036854775807 - 1), (0.0), (-0.5), (2.5), (1e300), (-1e-300), (9e999), ('');
INSERT INTO v(x) VALUES ('abc'), ('ABC'), ('  pad '), ('12'), ('-3.5e1'), ('12abc'), ('0x1F'), ('9223372036854775808'), ('é€😀'), ('%_*'), (x''), (x'616263'), (x'3132'), (x'00ff'), ('a' || char(0) || 'b');
SELECT id, typeof(upper(x)), typeof(substr(x, 1, 1)), typeof(trim(x)), typeof(replace(x, 'a', 'b')), typeof(x || ''), typeof(quote(x)), typeof(coalesce(x, 0)), typeof(nullif(x, 0)), typeof(min(x, x)) FROM v ORDER BY id;
