-- lang_update "UPDATE FROM": the source may be a subquery, a compound, a recursive table or a join.
CREATE TABLE dept(id INTEGER PRIMARY KEY, name TEXT UNIQUE, parent INT);
CREATE TABLE emp(id INTEGER PRIMARY KEY, name TEXT, boss INT, dept INT, pay REAL);
INSERT INTO dept VALUES(1, 'all', NULL), (2, 'make', 1), (3, 'sell', 1), (4, 'weld', 2), (5, 'idle', NULL);
INSERT INTO emp VALUES(1, 'Ann', NULL, 1, 90), (2, 'Bob', 1, 2, 70), (3, 'Cid', 1, 3, 70), (4, 'Dot', 2, 4, 50), (5, 'Eve', 2, 4, 55.5), (6, 'Fay', 3, 3, NULL), (7, 'Gus', 6, NULL, 20);
CREATE INDEX emp_boss ON emp(boss);
CREATE INDEX emp_dept ON emp(dept, pay);
UPDATE emp SET pay = s.p FROM (SELECT dept, max(pay) AS p FROM emp GROUP BY dept) s WHERE s.dept = emp.dept AND emp.pay IS NULL;
SELECT id, pay FROM emp ORDER BY id;
WITH RECURSIVE depth(id, d) AS (SELECT id, 0 FROM emp WHERE boss IS NULL UNION ALL SELECT e.id, d + 1 FROM emp e JOIN depth ON e.boss = depth.id) UPDATE emp SET pay = pay + d * 1000 FROM depth WHERE depth.id = emp.id;
SELECT id, pay FROM emp ORDER BY id;
UPDATE emp SET (name, dept) = (SELECT upper(d.name), d.parent FROM dept d WHERE d.id = emp.dept) WHERE dept IN (SELECT id FROM dept WHERE parent = 1);
SELECT id, name, dept FROM emp ORDER BY id;
