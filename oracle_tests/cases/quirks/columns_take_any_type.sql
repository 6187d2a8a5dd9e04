-- quirks "Flexible Typing": a column takes any type; affinity converts where nothing is lost.
CREATE TABLE t(i INTEGER, v VARCHAR(3), d DATE, b BOOLEAN, n);
INSERT INTO t VALUES('abc', 'longer than three', '2020-01-01', 'true', x'01');
INSERT INTO t VALUES('42', 42, 20200101, 1, 4.5);
INSERT INTO t VALUES(1.5, x'41', '12', TRUE, '4.5');
SELECT i, typeof(i), v, typeof(v), d, typeof(d), b, typeof(b), n, typeof(n) FROM t;
SELECT length(v) FROM t;
