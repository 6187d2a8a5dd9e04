-- optoverview "Constant propagation": a = b and b = 5 is a = 5, if types and collations allow.
CREATE TABLE t(a INT, b TEXT, c TEXT COLLATE nocase);
INSERT INTO t VALUES(5, '5', '5'), (5, '05', 'x'), (6, '6', 'X');
SELECT * FROM t WHERE a = b AND b = '5';
SELECT * FROM t WHERE a = b AND a = 5;
SELECT * FROM t WHERE b = c AND c = 'x';
SELECT x.a, y.b FROM t x, t y WHERE x.a = y.a AND y.a = 6;
SELECT count(*) FROM t x JOIN t y ON x.c = y.c WHERE y.c = 'x';
SELECT count(*) FROM t x JOIN t y ON x.b = y.c WHERE y.c = 'x';
