-- datatype3 §3.1: the five rules, in their order
CREATE TABLE t(a CHARINT, b FLOATING POINT, c STRING, d BLOBTEXT, e DECIMAL(10,5), f BOOLEAN, g DATETIME, h CLOB, i "INT", j REALBLOB, k VARYINGCHARACTER, l, m ANY, n DOUBLE, o POINTS, p XINTX, q FLOA, r DOUB);
INSERT INTO t VALUES('5','5','5','5','5','5','5','5','5','5','5','5','5','5','5','5','5','5');
SELECT typeof(a),typeof(b),typeof(c),typeof(d),typeof(e),typeof(f),typeof(g),typeof(h),typeof(i) FROM t;
SELECT typeof(j),typeof(k),typeof(l),typeof(m),typeof(n),typeof(o),typeof(p),typeof(q),typeof(r) FROM t;
CREATE TABLE u AS SELECT * FROM t;
SELECT sql FROM sqlite_schema WHERE name='u';
