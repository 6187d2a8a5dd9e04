-- lang_corefunc concat(X,...): "If the first argument is NULL, then concat_ws() returns NULL. If all arguments other
-- than the first are NULL, then concat_ws() returns an empty string"
SELECT concat_ws(',', 1, NULL, 'b', 2.0), concat_ws(NULL, 1, 2), concat_ws('-', NULL, NULL), typeof(concat_ws('-', NULL)), concat_ws('', 'a', 'b'), concat_ws(0, 'a', '', 'b'), concat_ws(x'7c', x'61', 'b');
CREATE TABLE v(id INTEGER PRIMARY KEY, x);
INSERT INTO v(x) VALUES (NULL), (0), (1), (-1), (7), (9223372036854775807), (-9223372036854775807 - 1), (0.0), (-0.5), (2.5), (1e300), (-1e-300), (9e999), ('');
INSERT INTO v(x) VALUES ('abc'), ('ABC'), ('  pad '), ('12'), ('-3.5e1'), ('12abc'), ('0x1F'), ('9223372036854775808'), ('é€😀'), ('%_*'), (x''), (x'616263'), (x'3132'), (x'00ff'), ('a' || char(0) || 'b');
SELECT id, hex(concat_ws(x, 'a', NULL, 'b')) FROM v ORDER BY id;
-- error
SELECT concat_ws();
-- error
SELECT concat_ws(',');
