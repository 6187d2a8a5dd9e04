-- datatype3: what values of each kind become in columns of each affinity
CREATE TABLE t(t TEXT, n NUMERIC, i INTEGER, r REAL, b BLOB);
INSERT INTO t VALUES('500.0','500.0','500.0','500.0','500.0'),(500.0,500.0,500.0,500.0,500.0),(500,500,500,500,500),(x'0500',x'0500',x'0500',x'0500',x'0500'),(NULL,NULL,NULL,NULL,NULL);
INSERT INTO t VALUES('1e3','1e3','1e3','1e3','1e3'),('0x1A','0x1A','0x1A','0x1A','0x1A'),(' 12 ',' 12 ',' 12 ',' 12 ',' 12 '),('9223372036854775808','9223372036854775808','9223372036854775808','9223372036854775808',9223372036854775808),('12abc','12abc','12abc','12abc',''),(1e300,1e300,1e300,1e300,-0.0);
SELECT typeof(t), typeof(n), typeof(i), typeof(r), typeof(b), t, n, i, r, b FROM t;
