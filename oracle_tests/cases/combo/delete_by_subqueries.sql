-- lang_delete: WHERE may hold subqueries over the same table: they see it as it was.
CREATE TABLE dept(id INTEGER PRIMARY KEY, name TEXT UNIQUE, parent INT);
CREATE TABLE emp(id INTEGER PRIMARY KEY, name TEXT, boss INT, dept INT, pay REAL);
INSERT INTO dept VALUES(1, 'all', NULL), (2, 'make', 1), (3, 'sell', 1), (4, 'weld', 2), (5, 'idle', NULL);
INSERT INTO emp VALUES(1, 'Ann', NULL, 1, 90), (2, 'Bob', 1, 2, 70), (3, 'Cid', 1, 3, 70), (4, 'Dot', 2, 4, 50), (5, 'Eve', 2, 4, 55.5), (6, 'Fay', 3, 3, NULL), (7, 'Gus', 6, NULL, 20);
CREATE INDEX emp_boss ON emp(boss);
CREATE INDEX emp_dept ON emp(dept, pay);
DELETE FROM emp WHERE pay < (SELECT avg(pay) FROM emp) AND NOT EXISTS (SELECT 1 FROM emp x WHERE x.boss = emp.id);
SELECT id FROM emp ORDER BY id;
DELETE FROM emp WHERE id IN (SELECT boss FROM emp) RETURNING id, (SELECT name FROM dept WHERE dept.id = emp.dept) IS NULL;
SELECT id FROM emp ORDER BY id;
WITH gone AS (SELECT id FROM dept EXCEPT SELECT dept FROM emp) DELETE FROM dept WHERE id IN gone;
SELECT id FROM dept ORDER BY id;
