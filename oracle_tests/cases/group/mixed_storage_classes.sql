-- datatype3 "Grouping": values of different storage class are distinct, except INTEGER and REAL that are equal.
CREATE TABLE t(x);
INSERT INTO t VALUES(1), (1.0), ('1'), (x'31'), (2), (2.5), ('1.0'), (NULL);
SELECT count(*), min(typeof(x)) FROM t GROUP BY x ORDER BY x;
SELECT count(*) FROM t GROUP BY typeof(x) ORDER BY typeof(x);
SELECT count(*) FROM t GROUP BY CAST(x AS INT) ORDER BY CAST(x AS INT);
SELECT count(*) FROM t GROUP BY +x ORDER BY +x;
