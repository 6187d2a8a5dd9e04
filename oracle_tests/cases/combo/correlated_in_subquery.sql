-- lang_expr "The IN and NOT IN Operators": the right side may read the outer row.
CREATE TABLE dept(id INTEGER PRIMARY KEY, name TEXT UNIQUE, parent INT);
CREATE TABLE emp(id INTEGER PRIMARY KEY, name TEXT, boss INT, dept INT, pay REAL);
INSERT INTO dept VALUES(1, 'all', NULL), (2, 'make', 1), (3, 'sell', 1), (4, 'weld', 2), (5, 'idle', NULL);
INSERT INTO emp VALUES(1, 'Ann', NULL, 1, 90), (2, 'Bob', 1, 2, 70), (3, 'Cid', 1, 3, 70), (4, 'Dot', 2, 4, 50), (5, 'Eve', 2, 4, 55.5), (6, 'Fay', 3, 3, NULL), (7, 'Gus', 6, NULL, 20);
CREATE INDEX emp_boss ON emp(boss);
CREATE INDEX emp_dept ON emp(dept, pay);
SELECT name FROM emp e WHERE pay IN (SELECT max(pay) FROM emp x WHERE x.dept = e.dept) ORDER BY name;
SELECT name FROM emp e WHERE pay NOT IN (SELECT pay FROM emp x WHERE x.dept = e.dept AND x.id <> e.id) ORDER BY name;
SELECT name FROM emp e WHERE (dept, pay) IN (SELECT dept, max(pay) FROM emp GROUP BY dept) ORDER BY name;
SELECT d.name FROM dept d WHERE d.id IN (SELECT dept FROM emp) ORDER BY 1;
SELECT d.name FROM dept d WHERE d.id NOT IN (SELECT dept FROM emp) ORDER BY 1;
SELECT d.name FROM dept d WHERE d.id NOT IN (SELECT dept FROM emp WHERE dept IS NOT NULL) ORDER BY 1;
SELECT name FROM emp WHERE dept IN (SELECT id FROM dept WHERE parent IN (SELECT id FROM dept WHERE parent IS NULL)) ORDER BY name;
