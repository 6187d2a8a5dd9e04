-- datatype3 "Affinity Name Examples": the names of the page's table.
CREATE TABLE t(a INT, b INTEGER, c TINYINT, d SMALLINT, e MEDIUMINT, f BIGINT, g UNSIGNED BIG INT, h INT2, i INT8, j CHARACTER(20), k VARCHAR(255), l VARYING CHARACTER(255), m NCHAR(55), n NATIVE CHARACTER(70), o NVARCHAR(100), p TEXT, q CLOB, r BLOB, s, t REAL, u DOUBLE, v DOUBLE PRECISION, w FLOAT, x NUMERIC, y DECIMAL(10,5), z BOOLEAN, aa DATE, ab DATETIME);
INSERT INTO t VALUES('1','1','1','1','1','1','1','1','1',1,1,1,1,1,1,1,1,1,'1','1','1','1','1','1','1','1','1','1');
SELECT typeof(a), typeof(b), typeof(c), typeof(d), typeof(e), typeof(f), typeof(g), typeof(h), typeof(i), typeof(j), typeof(k), typeof(l), typeof(m), typeof(n), typeof(o), typeof(p), typeof(q), typeof(r), typeof(s), typeof(t), typeof(u), typeof(v), typeof(w), typeof(x), typeof(y), typeof(z), typeof(aa), typeof(ab) FROM t;
CREATE TABLE o(a FLOATING POINT, b CHARINT, c STRING, d "BLOB INT", e TEXTREAL);
INSERT INTO o VALUES('5', '5', '5', '5', '5'), ('5.5', 5.5, '5.50', '5.5', 5.5);
SELECT typeof(a), typeof(b), typeof(c), typeof(d), typeof(e), c FROM o;
