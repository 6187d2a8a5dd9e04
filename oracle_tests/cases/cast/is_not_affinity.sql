-- lang_expr "CAST expressions": a cast always converts; affinity only where nothing is lost.
CREATE TABLE t(i INTEGER, r REAL, x TEXT, b BLOB);
INSERT INTO t VALUES('12abc', '1.5xyz', 12, 'abc');
SELECT i, r, x, b, typeof(i), typeof(r), typeof(x), typeof(b) FROM t;
SELECT CAST(i AS INTEGER), CAST(r AS REAL), CAST(x AS TEXT), CAST(b AS BLOB), typeof(CAST(b AS BLOB)) FROM t;
INSERT INTO t SELECT CAST(i AS INTEGER), CAST(r AS REAL), CAST(x AS INT), CAST(b AS BLOB) FROM t;
SELECT typeof(i), typeof(r), typeof(x), typeof(b) FROM t;
