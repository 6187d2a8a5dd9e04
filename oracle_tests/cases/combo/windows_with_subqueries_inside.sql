-- windowfunctions: arguments, partitions and orders may be subqueries, correlated too.
CREATE TABLE dept(id INTEGER PRIMARY KEY, name TEXT UNIQUE, parent INT);
CREATE TABLE emp(id INTEGER PRIMARY KEY, name TEXT, boss INT, dept INT, pay REAL);
INSERT INTO dept VALUES(1, 'all', NULL), (2, 'make', 1), (3, 'sell', 1), (4, 'weld', 2), (5, 'idle', NULL);
INSERT INTO emp VALUES(1, 'Ann', NULL, 1, 90), (2, 'Bob', 1, 2, 70), (3, 'Cid', 1, 3, 70), (4, 'Dot', 2, 4, 50), (5, 'Eve', 2, 4, 55.5), (6, 'Fay', 3, 3, NULL), (7, 'Gus', 6, NULL, 20);
CREATE INDEX emp_boss ON emp(boss);
CREATE INDEX emp_dept ON emp(dept, pay);
SELECT id, sum((SELECT count(*) FROM emp x WHERE x.boss = e.id)) OVER (ORDER BY id) FROM emp e ORDER BY id;
SELECT id, rank() OVER (ORDER BY (SELECT name FROM dept d WHERE d.id = e.dept)) AS r FROM emp e ORDER BY r, id;
SELECT id, count(*) OVER (PARTITION BY (SELECT parent FROM dept d WHERE d.id = e.dept)) FROM emp e ORDER BY id;
SELECT id, (SELECT max(r) FROM (SELECT row_number() OVER (ORDER BY pay) AS r FROM emp x WHERE x.dept = e.dept)) FROM emp e ORDER BY id;
SELECT id, lag(name, (SELECT 2), (SELECT 'none')) OVER (ORDER BY id) FROM emp ORDER BY id;
