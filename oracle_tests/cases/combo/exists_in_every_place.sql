-- lang_expr: EXISTS is an expression with the value 0 or 1.
CREATE TABLE dept(id INTEGER PRIMARY KEY, name TEXT UNIQUE, parent INT);
CREATE TABLE emp(id INTEGER PRIMARY KEY, name TEXT, boss INT, dept INT, pay REAL);
INSERT INTO dept VALUES(1, 'all', NULL), (2, 'make', 1), (3, 'sell', 1), (4, 'weld', 2), (5, 'idle', NULL);
INSERT INTO emp VALUES(1, 'Ann', NULL, 1, 90), (2, 'Bob', 1, 2, 70), (3, 'Cid', 1, 3, 70), (4, 'Dot', 2, 4, 50), (5, 'Eve', 2, 4, 55.5), (6, 'Fay', 3, 3, NULL), (7, 'Gus', 6, NULL, 20);
CREATE INDEX emp_boss ON emp(boss);
CREATE INDEX emp_dept ON emp(dept, pay);
SELECT id, EXISTS (SELECT 1 FROM emp x WHERE x.boss = e.id) AS leads FROM emp e ORDER BY id;
SELECT name FROM emp e ORDER BY EXISTS (SELECT 1 FROM emp x WHERE x.boss = e.id) DESC, name;
SELECT EXISTS (SELECT 1 FROM emp x WHERE x.boss = e.id) AS leads, count(*), sum(pay) FROM emp e GROUP BY leads ORDER BY 1;
SELECT dept, count(*) FROM emp GROUP BY dept HAVING EXISTS (SELECT 1 FROM dept d WHERE d.id = emp.dept AND d.parent IS NOT NULL) ORDER BY 1;
SELECT name FROM emp e WHERE EXISTS (SELECT 1 FROM emp x WHERE x.boss = e.id) OR e.pay < 30 ORDER BY name;
SELECT name FROM emp e WHERE EXISTS (SELECT 1 FROM emp x WHERE x.boss = e.id) = 0 ORDER BY name;
SELECT sum(EXISTS (SELECT 1 FROM emp x WHERE x.dept = d.id)) FROM dept d;
