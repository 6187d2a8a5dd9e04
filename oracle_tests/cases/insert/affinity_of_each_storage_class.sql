-- datatype3 §3: what INSERT stores for five affinities and awkward texts
CREATE TABLE t(i INT, r REAL, n NUMERIC, t TEXT, b BLOB);
INSERT INTO t VALUES('0x10','0x10','0x10',0x10,'0x10'),(' 12 ',' 12 ',' 12 ',12,12),('1e2','1e2','1e2',1e2,1e2),('1.0','1.0','1.0',1.0,1.0),('9223372036854775808',9223372036854775808,'9223372036854775807',9223372036854775807,-9223372036854775808),('12abc','12abc','',NULL,x'31'),(x'3132',x'3132',x'3132',x'3132',x'3132'),('.5','5.','+5','-0',-0.0),(1.5,3,2.0,2.50,TRUE);
SELECT typeof(i), i, typeof(r), r, typeof(n), n, typeof(t), t, typeof(b), b FROM t;
