-- optoverview "The WHERE-Clause Push-Down Optimization": under a window function only conditions on PARTITION BY columns
-- may move.
CREATE TABLE dept(id INTEGER PRIMARY KEY, name TEXT UNIQUE, parent INT);
CREATE TABLE emp(id INTEGER PRIMARY KEY, name TEXT, boss INT, dept INT, pay REAL);
INSERT INTO dept VALUES(1, 'all', NULL), (2, 'make', 1), (3, 'sell', 1), (4, 'weld', 2), (5, 'idle', NULL);
INSERT INTO emp VALUES(1, 'Ann', NULL, 1, 90), (2, 'Bob', 1, 2, 70), (3, 'Cid', 1, 3, 70), (4, 'Dot', 2, 4, 50), (5, 'Eve', 2, 4, 55.5), (6, 'Fay', 3, 3, NULL), (7, 'Gus', 6, NULL, 20);
CREATE INDEX emp_boss ON emp(boss);
CREATE INDEX emp_dept ON emp(dept, pay);
SELECT * FROM (SELECT dept, name, rank() OVER (PARTITION BY dept ORDER BY pay DESC) AS r FROM emp) WHERE dept = 4 ORDER BY r;
SELECT * FROM (SELECT dept, name, rank() OVER (ORDER BY pay DESC) AS r FROM emp) WHERE dept = 4 ORDER BY r;
SELECT * FROM (SELECT dept, name, sum(pay) OVER (PARTITION BY dept) AS s, count(*) OVER () AS c FROM emp) WHERE dept IN (3, 4) ORDER BY name;
SELECT name FROM (SELECT name, row_number() OVER (ORDER BY id) AS r FROM emp) WHERE r BETWEEN 2 AND 4 ORDER BY r;
SELECT dept, name FROM (SELECT *, row_number() OVER (PARTITION BY dept ORDER BY pay DESC, id) AS r FROM emp) WHERE r = 1 ORDER BY dept;
