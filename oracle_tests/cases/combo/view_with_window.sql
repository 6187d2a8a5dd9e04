-- lang_createview: a view with windows; a condition from outside comes after the windows.
CREATE TABLE dept(id INTEGER PRIMARY KEY, name TEXT UNIQUE, parent INT);
CREATE TABLE emp(id INTEGER PRIMARY KEY, name TEXT, boss INT, dept INT, pay REAL);
INSERT INTO dept VALUES(1, 'all', NULL), (2, 'make', 1), (3, 'sell', 1), (4, 'weld', 2), (5, 'idle', NULL);
INSERT INTO emp VALUES(1, 'Ann', NULL, 1, 90), (2, 'Bob', 1, 2, 70), (3, 'Cid', 1, 3, 70), (4, 'Dot', 2, 4, 50), (5, 'Eve', 2, 4, 55.5), (6, 'Fay', 3, 3, NULL), (7, 'Gus', 6, NULL, 20);
CREATE INDEX emp_boss ON emp(boss);
CREATE INDEX emp_dept ON emp(dept, pay);
CREATE VIEW ranked AS SELECT name, dept, pay, rank() OVER (PARTITION BY dept ORDER BY pay DESC) AS r, sum(pay) OVER () AS every FROM emp;
SELECT name FROM ranked WHERE r = 1 ORDER BY name;
SELECT name, r, every FROM ranked WHERE dept = 4 ORDER BY r;
SELECT d.name, r.name FROM dept d LEFT JOIN ranked r ON r.dept = d.id AND r.r = 1 ORDER BY 1, 2;
SELECT count(*), max(every) FROM ranked WHERE name > 'C';
SELECT a.name, b.name FROM ranked a JOIN ranked b USING(dept, r) WHERE a.name < b.name ORDER BY 1, 2;
SELECT dept, group_concat(name ORDER BY r) FROM ranked GROUP BY dept ORDER BY dept;
