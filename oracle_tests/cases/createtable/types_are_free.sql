-- lang_createtable: any words make a type
CREATE TABLE t(a FLOATING POINT, b DOUBLE PRECISION, c UNSIGNED BIG INT, d NATIVE CHARACTER(70), e CHARINT, f x(1,2), g x(-5), h x(+1.5), "i" "my type", j [int], k 'text');
INSERT INTO t VALUES('1','2','3',4,'5','6','7','8','9','10',11);
SELECT typeof(a), typeof(b), typeof(c), typeof(d), typeof(e), typeof(f), typeof(g), typeof(h), typeof(i), typeof(j), typeof(k) FROM t;
SELECT type FROM pragma_table_info('t');
