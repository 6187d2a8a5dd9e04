-- A running total by a window, a correlated subquery and a self join are the same.
CREATE TABLE dept(id INTEGER PRIMARY KEY, name TEXT UNIQUE, parent INT);
CREATE TABLE emp(id INTEGER PRIMARY KEY, name TEXT, boss INT, dept INT, pay REAL);
INSERT INTO dept VALUES(1, 'all', NULL), (2, 'make', 1), (3, 'sell', 1), (4, 'weld', 2), (5, 'idle', NULL);
INSERT INTO emp VALUES(1, 'Ann', NULL, 1, 90), (2, 'Bob', 1, 2, 70), (3, 'Cid', 1, 3, 70), (4, 'Dot', 2, 4, 50), (5, 'Eve', 2, 4, 55.5), (6, 'Fay', 3, 3, NULL), (7, 'Gus', 6, NULL, 20);
CREATE INDEX emp_boss ON emp(boss);
CREATE INDEX emp_dept ON emp(dept, pay);
SELECT id, total(pay) OVER (ORDER BY id) FROM emp ORDER BY id;
SELECT id, (SELECT total(pay) FROM emp x WHERE x.id <= e.id) FROM emp e ORDER BY id;
SELECT e.id, total(x.pay) FROM emp e JOIN emp x ON x.id <= e.id GROUP BY e.id ORDER BY e.id;
SELECT count(*) FROM (SELECT id, total(pay) OVER (ORDER BY id) AS s FROM emp) a JOIN (SELECT e.id, total(x.pay) AS s FROM emp e JOIN emp x ON x.id <= e.id GROUP BY e.id) b ON a.id = b.id AND a.s = b.s;
