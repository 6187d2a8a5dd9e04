-- lang_select "Compound Select Statements": each side may be a join of its own; the first names the columns.
CREATE TABLE dept(id INTEGER PRIMARY KEY, name TEXT UNIQUE, parent INT);
CREATE TABLE emp(id INTEGER PRIMARY KEY, name TEXT, boss INT, dept INT, pay REAL);
INSERT INTO dept VALUES(1, 'all', NULL), (2, 'make', 1), (3, 'sell', 1), (4, 'weld', 2), (5, 'idle', NULL);
INSERT INTO emp VALUES(1, 'Ann', NULL, 1, 90), (2, 'Bob', 1, 2, 70), (3, 'Cid', 1, 3, 70), (4, 'Dot', 2, 4, 50), (5, 'Eve', 2, 4, 55.5), (6, 'Fay', 3, 3, NULL), (7, 'Gus', 6, NULL, 20);
CREATE INDEX emp_boss ON emp(boss);
CREATE INDEX emp_dept ON emp(dept, pay);
SELECT e.name AS who, d.name AS what FROM emp e JOIN dept d ON d.id = e.dept UNION SELECT e.name, b.name FROM emp e JOIN emp b ON b.id = e.boss ORDER BY who, what;
SELECT dept FROM emp INTERSECT SELECT id FROM dept WHERE parent NOT NULL ORDER BY 1;
SELECT id FROM dept EXCEPT SELECT dept FROM emp UNION ALL SELECT -1 ORDER BY 1;
SELECT name, 1 FROM emp WHERE pay > 60 UNION ALL SELECT name, 2 FROM dept WHERE id > 3 ORDER BY 2 DESC, 1;
SELECT boss FROM emp UNION SELECT parent FROM dept ORDER BY 1 DESC NULLS LAST;
SELECT name FROM emp WHERE id IN (SELECT boss FROM emp EXCEPT SELECT id FROM dept WHERE id < 3) ORDER BY name;
