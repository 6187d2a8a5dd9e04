-- lang_aggfunc: DISTINCT with ORDER BY of the same expression
CREATE TABLE t(a, s COLLATE NOCASE);
INSERT INTO t VALUES (3, 'b'), (1, 'A'), (2, 'a'), (3, 'B'), (1, 'c');
SELECT group_concat(DISTINCT a ORDER BY a), group_concat(DISTINCT a ORDER BY a DESC) FROM t;
SELECT group_concat(s, ' ' ORDER BY s, a), group_concat(a, ' ' ORDER BY s COLLATE BINARY, a) FROM t;
