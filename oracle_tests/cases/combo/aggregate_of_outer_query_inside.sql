-- lang_select: an aggregate in a subquery whose columns are all of the outer query belongs to the outer query.
CREATE TABLE dept(id INTEGER PRIMARY KEY, name TEXT UNIQUE, parent INT);
CREATE TABLE emp(id INTEGER PRIMARY KEY, name TEXT, boss INT, dept INT, pay REAL);
INSERT INTO dept VALUES(1, 'all', NULL), (2, 'make', 1), (3, 'sell', 1), (4, 'weld', 2), (5, 'idle', NULL);
INSERT INTO emp VALUES(1, 'Ann', NULL, 1, 90), (2, 'Bob', 1, 2, 70), (3, 'Cid', 1, 3, 70), (4, 'Dot', 2, 4, 50), (5, 'Eve', 2, 4, 55.5), (6, 'Fay', 3, 3, NULL), (7, 'Gus', 6, NULL, 20);
CREATE INDEX emp_boss ON emp(boss);
CREATE INDEX emp_dept ON emp(dept, pay);
SELECT dept, (SELECT sum(emp.pay) + d.id FROM dept d WHERE d.id = emp.dept) FROM emp GROUP BY dept ORDER BY dept;
SELECT dept, (SELECT count(*) FROM dept d WHERE d.id <= count(emp.id)) FROM emp GROUP BY dept ORDER BY dept;
SELECT (SELECT max(emp.pay)) FROM emp;
SELECT dept FROM emp GROUP BY dept HAVING (SELECT count(emp.id)) > 1 ORDER BY dept;
SELECT (SELECT count(x.id) FROM emp x WHERE x.dept = emp.dept) AS c, count(*) FROM emp GROUP BY c ORDER BY c;
