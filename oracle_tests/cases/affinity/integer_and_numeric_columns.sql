-- datatype3 §3: text that looks like a number is converted if that loses nothing.
CREATE TABLE t(i INTEGER, n NUMERIC);
INSERT INTO t VALUES('12', '12'), ('12.0', '12.0'), ('12.5', '12.5'), ('1e3', '1e3'), ('12abc', '12abc'), (' 12 ', ' 12 '), ('0x10', '0x10'), (x'3132', x'3132'), (1e20, '100000000000000000000'), ('', '');
SELECT i, typeof(i), n, typeof(n) FROM t;
SELECT typeof(i), count(*) FROM t GROUP BY 1 ORDER BY 1;
