-- datatype3 §3: a column of affinity BLOB keeps what it is given.
CREATE TABLE t(b BLOB, n);
INSERT INTO t VALUES(1, 1), ('1', '1'), (1.0, 1.0), (x'31', x'31'), (NULL, NULL);
SELECT typeof(b), typeof(n), b = 1, n = '1', b = n FROM t;
SELECT count(*) FROM t AS x, t AS y WHERE x.b = y.n;
