-- quirks "Aggregate Queries Can Contain Non-Aggregate Result Columns That Are Not In The GROUP BY Clause".
CREATE TABLE t(dept, name, pay);
INSERT INTO t VALUES('a', 'x', 10), ('a', 'y', 30), ('b', 'z', 20);
SELECT name, max(pay) FROM t GROUP BY dept ORDER BY dept;
SELECT max(pay), name, dept FROM t;
SELECT name, min(pay), max(dept) IS NOT NULL FROM t;
