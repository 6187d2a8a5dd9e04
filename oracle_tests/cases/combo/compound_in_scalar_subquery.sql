-- lang_expr: a scalar subquery may be a compound, and may be correlated in each of its sides.
CREATE TABLE dept(id INTEGER PRIMARY KEY, name TEXT UNIQUE, parent INT);
CREATE TABLE emp(id INTEGER PRIMARY KEY, name TEXT, boss INT, dept INT, pay REAL);
INSERT INTO dept VALUES(1, 'all', NULL), (2, 'make', 1), (3, 'sell', 1), (4, 'weld', 2), (5, 'idle', NULL);
INSERT INTO emp VALUES(1, 'Ann', NULL, 1, 90), (2, 'Bob', 1, 2, 70), (3, 'Cid', 1, 3, 70), (4, 'Dot', 2, 4, 50), (5, 'Eve', 2, 4, 55.5), (6, 'Fay', 3, 3, NULL), (7, 'Gus', 6, NULL, 20);
CREATE INDEX emp_boss ON emp(boss);
CREATE INDEX emp_dept ON emp(dept, pay);
SELECT id, (SELECT pay FROM emp x WHERE x.id = e.boss UNION ALL SELECT -1) FROM emp e ORDER BY id;
SELECT id, (SELECT max(v) FROM (SELECT pay AS v FROM emp WHERE boss = e.id UNION ALL SELECT e.pay)) FROM emp e ORDER BY id;
SELECT id, (SELECT group_concat(v) FROM (SELECT name AS v FROM emp WHERE boss = e.id UNION SELECT name FROM dept WHERE id = e.dept ORDER BY 1)) FROM emp e ORDER BY id;
SELECT id FROM emp e WHERE e.id IN (SELECT boss FROM emp WHERE pay < e.pay UNION SELECT id FROM dept WHERE parent IS NULL) ORDER BY id;
