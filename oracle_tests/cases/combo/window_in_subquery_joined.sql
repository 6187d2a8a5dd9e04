-- windowfunctions: the row with the highest rank of each group, joined to others.
CREATE TABLE dept(id INTEGER PRIMARY KEY, name TEXT UNIQUE, parent INT);
CREATE TABLE emp(id INTEGER PRIMARY KEY, name TEXT, boss INT, dept INT, pay REAL);
INSERT INTO dept VALUES(1, 'all', NULL), (2, 'make', 1), (3, 'sell', 1), (4, 'weld', 2), (5, 'idle', NULL);
INSERT INTO emp VALUES(1, 'Ann', NULL, 1, 90), (2, 'Bob', 1, 2, 70), (3, 'Cid', 1, 3, 70), (4, 'Dot', 2, 4, 50), (5, 'Eve', 2, 4, 55.5), (6, 'Fay', 3, 3, NULL), (7, 'Gus', 6, NULL, 20);
CREATE INDEX emp_boss ON emp(boss);
CREATE INDEX emp_dept ON emp(dept, pay);
SELECT d.name, t.name FROM dept d LEFT JOIN (SELECT *, row_number() OVER (PARTITION BY dept ORDER BY pay DESC, id) AS r FROM emp) t ON t.dept = d.id AND t.r = 1 ORDER BY d.id;
SELECT a.name, b.name FROM (SELECT name, row_number() OVER (ORDER BY pay, id) AS r FROM emp) a JOIN (SELECT name, row_number() OVER (ORDER BY pay, id) AS r FROM emp) b ON b.r = a.r + 1 ORDER BY a.r;
WITH ranked AS (SELECT name, dense_rank() OVER (ORDER BY pay DESC NULLS LAST) AS r FROM emp) SELECT r, group_concat(name, '+' ORDER BY name) FROM ranked GROUP BY r ORDER BY r;
SELECT name FROM emp WHERE id IN (SELECT first_value(id) OVER (PARTITION BY boss ORDER BY pay DESC) FROM emp) ORDER BY name;
