-- lang_expr "CAST expressions": CAST understands decimal integers only; 0x stops at the x.
SELECT CAST('0x1F' AS INTEGER), CAST('0x1F' AS REAL), CAST('0x1F' AS NUMERIC), CAST(0x1F AS TEXT), '0x10' + 1, 0x10 + 1, CAST('-0x1' AS INTEGER), typeof(CAST('0x1F' AS NUMERIC));
CREATE TABLE t(i INTEGER, r REAL, n NUMERIC);
INSERT INTO t VALUES('0x10', '0x10', '0x10');
SELECT i, typeof(i), r, typeof(r), n, typeof(n) FROM t;
