-- gencol: the result gets the column's affinity
CREATE TABLE t(a, b TEXT AS (a), c INT AS (a||'0'), d REAL AS (a) STORED, e AS (a));
INSERT INTO t VALUES(5),('x');
SELECT *, typeof(b), typeof(c), typeof(d), typeof(e) FROM t;
