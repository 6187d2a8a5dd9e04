-- c3ref column_name: parentheres, unary plus and COLLATE around a column, and what name comes out.
CREATE TABLE t(Alpha, "two words");
INSERT INTO t VALUES(1, 2);
SELECT (Alpha), ((Alpha)), (t.Alpha), ( "two words" ) FROM t;
SELECT alpha, ALPHA, t.aLPHA, main.t.alpha, "alpha", [alpha], `alpha` FROM t;
SELECT alpha COLLATE nocase, (alpha COLLATE nocase), +alpha FROM t;
SELECT * FROM (SELECT (alpha), alpha COLLATE nocase, +alpha FROM t);
