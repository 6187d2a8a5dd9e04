-- lang_select: a subquery sees the columns of all queries around it, the nearest first.
CREATE TABLE dept(id INTEGER PRIMARY KEY, name TEXT UNIQUE, parent INT);
CREATE TABLE emp(id INTEGER PRIMARY KEY, name TEXT, boss INT, dept INT, pay REAL);
INSERT INTO dept VALUES(1, 'all', NULL), (2, 'make', 1), (3, 'sell', 1), (4, 'weld', 2), (5, 'idle', NULL);
INSERT INTO emp VALUES(1, 'Ann', NULL, 1, 90), (2, 'Bob', 1, 2, 70), (3, 'Cid', 1, 3, 70), (4, 'Dot', 2, 4, 50), (5, 'Eve', 2, 4, 55.5), (6, 'Fay', 3, 3, NULL), (7, 'Gus', 6, NULL, 20);
CREATE INDEX emp_boss ON emp(boss);
CREATE INDEX emp_dept ON emp(dept, pay);
SELECT d.name, (SELECT group_concat(name, ',' ORDER BY name) FROM emp e WHERE e.dept = d.id AND EXISTS (SELECT 1 FROM emp x WHERE x.boss = e.boss AND x.dept = d.id AND x.id <> e.id)) FROM dept d ORDER BY d.id;
SELECT d.id, (SELECT count(*) FROM emp e WHERE e.pay > (SELECT avg(pay) FROM emp x WHERE x.dept = d.id)) FROM dept d ORDER BY d.id;
SELECT id FROM dept AS emp WHERE (SELECT count(*) FROM emp WHERE emp.dept = 4) = 2 ORDER BY id;
SELECT (SELECT (SELECT name || d.name FROM emp WHERE id = d.id) FROM dept WHERE id = d.id) FROM dept d ORDER BY 1;
SELECT d.id, (SELECT sum(c) FROM (SELECT count(*) AS c FROM emp WHERE dept = d.id UNION ALL SELECT count(*) FROM dept x WHERE x.parent = d.id)) FROM dept d ORDER BY 1;
