-- datatype3 §3.1: the rules by substring, in their order, for made-up type names
CREATE TABLE t(a CHARINT, b POINT, c FLOATING, d BLOBTEXT, e DOUBLEINT, f "XBLOBX", g CLOBBER, h REALLY, i DATETIME, j BOOLEAN, k STRING, l DECIMAL(10,5), m, n ANY, o "", p FLOA, q "char(int)", r VARYING CHARACTER(255), s NATIVE  CHARACTER(70), t DOUBLE  PRECISION);
INSERT INTO t VALUES('1','1','1','1','1','1','1','1','1','1','1','1','1','1','1','1','1','1','1','1'); SELECT typeof(a),typeof(b),typeof(c),typeof(d),typeof(e),typeof(f),typeof(g),typeof(h),typeof(i),typeof(j),typeof(k),typeof(l),typeof(m),typeof(n),typeof(o),typeof(p),typeof(q),typeof(r),typeof(s),typeof(t) FROM t; SELECT name, type FROM pragma_table_info('t');
CREATE TABLE u AS SELECT * FROM t; SELECT sql FROM sqlite_schema WHERE name='u';
