CREATE TABLE t(a INT, b TINYINT, c BIG INT, d CHARACTER(20), e VARCHAR(255), f NCHAR(5), g CLOB, h BLOB, i DOUBLE PRECISION, j FLOAT, k DECIMAL(10,5), l BOOLEAN, m DATETIME, n CHARINT, o FLOATING POINT, p STRING, q "TEXT INT", r BLOBTEXT, s REALTEXT, t);
INSERT INTO t VALUES('1','1','1','1','1','1','1','1','1','1','1','1','1','1','1','1','1','1','1','1');
INSERT INTO t VALUES(1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1);
SELECT typeof(a),typeof(b),typeof(c),typeof(d),typeof(e),typeof(f),typeof(g),typeof(h),typeof(i),typeof(j) FROM t;
SELECT typeof(k),typeof(l),typeof(m),typeof(n),typeof(o),typeof(p),typeof(q),typeof(r),typeof(s),typeof(t) FROM t;
SELECT * FROM t;
