-- stricttables: values that convert without loss are converted
CREATE TABLE t(a INT, b REAL, c TEXT);
INSERT INTO t VALUES(1,1,1);
CREATE TABLE s(a INT, b REAL, c TEXT) STRICT;
-- error
INSERT INTO s VALUES('5','6','7'),(5.0,6,7.5),(' 12 ','1e2',x'00');
SELECT *, typeof(a), typeof(b), typeof(c) FROM s;
INSERT INTO s VALUES('5',6,7);
INSERT INTO s VALUES(' 12 ','1e2','x');
SELECT *, typeof(a), typeof(b), typeof(c) FROM s;
