-- lang_expr: x IN (..) uses the collation of x; affinities of list elements count as none.
CREATE TABLE t(a TEXT COLLATE nocase, b TEXT, i INT);
INSERT INTO t VALUES('X', 'X', 7);
SELECT a IN ('x'), b IN ('x'), 'x' IN (a), 'x' IN (b), b COLLATE nocase IN ('x', 'y'), b IN ('x' COLLATE nocase), b IN ('q', 'x' COLLATE nocase), i IN ('7'), '7' IN (i), '7' IN (i, 8) FROM t;
