-- datatype3 §3.3: a column of a view or subquery has the affinity of the expression behind it.
CREATE TABLE t(i INT, s TEXT, n);
INSERT INTO t VALUES(1, '2', '3');
CREATE VIEW v AS SELECT i, s, n, i + 0 AS e, CAST(n AS INT) AS c FROM t;
SELECT i = '1', s = 2, n = 3, e = '1', c = '3' FROM v;
SELECT i = '1', s = 2, e = '1' FROM (SELECT * FROM v);
CREATE TABLE made AS SELECT * FROM v;
SELECT sql FROM sqlite_schema WHERE name = 'made';
SELECT typeof(i), typeof(s), typeof(n), typeof(e), typeof(c) FROM made;
