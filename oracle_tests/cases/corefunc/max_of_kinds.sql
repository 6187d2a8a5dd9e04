-- lang_corefunc max(X,Y,...): values of different kinds are in the order of storage classes
SELECT max(1, 'a'), max('a', x'00'), max(1, 2.5), max(2, 2.0), typeof(max(2, 2.0)), typeof(max(2.0, 2)), min(2, 2.0), typeof(min(2, 2.0)), typeof(min(2.0, 2));
CREATE TABLE v(id INTEGER PRIMARY KEY, x);
INSERT INTO v(x) VALUES (NULL), (0), (1), (-1), (7), (9223372036854775807), (-9223372036854775807 - 1), (0.0), (-0.5), (2.5), (1e300), (-1e-300), (9e999), ('');
INSERT INTO v(x) VALUES ('abc'), ('ABC'), ('  pad '), ('12'), ('-3.5e1'), ('12abc'), ('0x1F'), ('9223372036854775808'), ('é€😀'), ('%_*'), (x''), (x'616263'), (x'3132'), (x'00ff'), ('a' || char(0) || 'b');
SELECT a.id, b.id, max(a.x, b.x), min(a.x, b.x) FROM v a JOIN v b ON a.id BETWEEN b.id - 2 AND b.id ORDER BY 1, 2;
