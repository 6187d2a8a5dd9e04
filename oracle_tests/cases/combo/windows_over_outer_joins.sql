-- windowfunctions: a window sees the NULLs that an outer join has made, as a partition and as peers.
CREATE TABLE dept(id INTEGER PRIMARY KEY, name TEXT UNIQUE, parent INT);
CREATE TABLE emp(id INTEGER PRIMARY KEY, name TEXT, boss INT, dept INT, pay REAL);
INSERT INTO dept VALUES(1, 'all', NULL), (2, 'make', 1), (3, 'sell', 1), (4, 'weld', 2), (5, 'idle', NULL);
INSERT INTO emp VALUES(1, 'Ann', NULL, 1, 90), (2, 'Bob', 1, 2, 70), (3, 'Cid', 1, 3, 70), (4, 'Dot', 2, 4, 50), (5, 'Eve', 2, 4, 55.5), (6, 'Fay', 3, 3, NULL), (7, 'Gus', 6, NULL, 20);
CREATE INDEX emp_boss ON emp(boss);
CREATE INDEX emp_dept ON emp(dept, pay);
SELECT d.name, e.name, count(*) OVER (PARTITION BY d.id), rank() OVER (PARTITION BY d.id ORDER BY e.pay DESC) FROM dept d LEFT JOIN emp e ON e.dept = d.id ORDER BY d.id, e.id;
SELECT d.name, e.name, row_number() OVER (ORDER BY d.name NULLS LAST, e.id) FROM dept d FULL JOIN emp e ON e.dept = d.id ORDER BY 3;
SELECT e.id, b.name, first_value(e.name) OVER (PARTITION BY b.id ORDER BY e.id DESC) FROM emp e LEFT JOIN emp b ON b.id = e.boss ORDER BY e.id;
SELECT d.id, sum(e.pay) OVER (ORDER BY d.id RANGE BETWEEN 1 PRECEDING AND 1 FOLLOWING EXCLUDE TIES) AS s FROM dept d LEFT JOIN emp e ON e.dept = d.id ORDER BY d.id, s;
