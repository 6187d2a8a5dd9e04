-- rowvalue: rows compare from left to right, and may come from subqueries.
CREATE TABLE dept(id INTEGER PRIMARY KEY, name TEXT UNIQUE, parent INT);
CREATE TABLE emp(id INTEGER PRIMARY KEY, name TEXT, boss INT, dept INT, pay REAL);
INSERT INTO dept VALUES(1, 'all', NULL), (2, 'make', 1), (3, 'sell', 1), (4, 'weld', 2), (5, 'idle', NULL);
INSERT INTO emp VALUES(1, 'Ann', NULL, 1, 90), (2, 'Bob', 1, 2, 70), (3, 'Cid', 1, 3, 70), (4, 'Dot', 2, 4, 50), (5, 'Eve', 2, 4, 55.5), (6, 'Fay', 3, 3, NULL), (7, 'Gus', 6, NULL, 20);
CREATE INDEX emp_boss ON emp(boss);
CREATE INDEX emp_dept ON emp(dept, pay);
SELECT name FROM emp WHERE (dept, pay) = (SELECT dept, pay FROM emp WHERE name = 'Dot');
SELECT name FROM emp WHERE (boss, pay) > (1, 60) ORDER BY name;
SELECT name FROM emp WHERE (boss, id) IN (VALUES(1, 2), (2, 5), (NULL, 1)) ORDER BY name;
SELECT name FROM emp e WHERE (SELECT boss, dept FROM emp WHERE id = e.id) IN (SELECT id, dept FROM emp) ORDER BY name;
SELECT name FROM emp WHERE (dept, boss) NOT IN (SELECT dept, boss FROM emp WHERE id = 4) ORDER BY name;
SELECT (1, NULL) = (1, 2), (1, NULL) = (2, 2), (1, NULL) IS (1, NULL), (1, 2) < (1, NULL), (0, NULL) < (1, 2);
SELECT name FROM emp WHERE (pay, name) BETWEEN (50, 'E') AND (70, 'C') ORDER BY name;
