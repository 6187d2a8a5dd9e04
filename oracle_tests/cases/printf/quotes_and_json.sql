-- printf: %q doubles single quotes, %Q adds them around, %w doubles double quotes.
CREATE TABLE t(v);
INSERT INTO t VALUES('plain'), ('it''s'), ('say "hi"'), (''), (NULL), (5), (1.5), (x'27');
SELECT printf('%q', v), printf('%Q', v), printf('%w', v), printf('"%w"', v), quote(v) FROM t;
SELECT printf('%#Q', 'a' || char(10) || 'b'), printf('%#q', 'a' || char(10)), printf('%8Q|%-8Q|', 'a', 'b'), printf('SELECT %Q, %Q', 'x''y', NULL);
