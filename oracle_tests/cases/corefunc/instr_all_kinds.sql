-- lang_corefunc instr(X,Y): each kind of value against each
CREATE TABLE v(id INTEGER PRIMARY KEY, x);
INSERT INTO v(x) VALUES (NULL), (0), (1), (-1), (7), (9223372036854775807), (-9223372036854775807 - 1), (0.0), (-0.5), (2.5), (1e300), (-1e-300), (9e999), ('');
INSERT INTO v(x) VALUES ('abc'), ('ABC'), ('  pad '), ('12'), ('-3.5e1'), ('12abc'), ('0x1F'), ('9223372036854775808'), ('é€😀'), ('%_*'), (x''), (x'616263'), (x'3132'), (x'00ff'), ('a' || char(0) || 'b');
SELECT a.id, group_concat(instr(a.x, b.x), ' ') FROM (SELECT * FROM v ORDER BY id) a, (SELECT * FROM v ORDER BY id) b WHERE b.id IN (2, 3, 14, 15, 18, 23, 25, 26, 28) GROUP BY a.id ORDER BY a.id;
