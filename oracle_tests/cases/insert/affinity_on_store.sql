-- lang_insert: values get their column's affinity
CREATE TABLE t(i INTEGER, r REAL, x TEXT, n NUMERIC, b BLOB);
INSERT INTO t VALUES('1','2',3,'4.0','5');
INSERT INTO t VALUES(1.0,2,3.5,'x',5);
SELECT *, typeof(i), typeof(r), typeof(x), typeof(n), typeof(b) FROM t;
