-- lang_expr: CASE x WHEN y compares as x = y: collation of x first, then of y.
CREATE TABLE t(a TEXT COLLATE nocase, b TEXT, i INT);
INSERT INTO t VALUES('X', 'X', 5);
SELECT CASE a WHEN 'x' THEN 1 ELSE 0 END, CASE b WHEN 'x' THEN 1 ELSE 0 END, CASE 'x' WHEN a THEN 1 ELSE 0 END, CASE b COLLATE nocase WHEN 'x' THEN 1 ELSE 0 END, CASE i WHEN '5' THEN 1 ELSE 0 END FROM t;
