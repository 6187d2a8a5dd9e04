-- lang_with: a recursive step may read views, subqueries and aggregates of other tables.
CREATE TABLE dept(id INTEGER PRIMARY KEY, name TEXT UNIQUE, parent INT);
CREATE TABLE emp(id INTEGER PRIMARY KEY, name TEXT, boss INT, dept INT, pay REAL);
INSERT INTO dept VALUES(1, 'all', NULL), (2, 'make', 1), (3, 'sell', 1), (4, 'weld', 2), (5, 'idle', NULL);
INSERT INTO emp VALUES(1, 'Ann', NULL, 1, 90), (2, 'Bob', 1, 2, 70), (3, 'Cid', 1, 3, 70), (4, 'Dot', 2, 4, 50), (5, 'Eve', 2, 4, 55.5), (6, 'Fay', 3, 3, NULL), (7, 'Gus', 6, NULL, 20);
CREATE INDEX emp_boss ON emp(boss);
CREATE INDEX emp_dept ON emp(dept, pay);
CREATE VIEW boss_of AS SELECT id, boss FROM emp WHERE boss IS NOT NULL;
WITH RECURSIVE up(id, top) AS (SELECT id, boss FROM boss_of UNION SELECT up.id, b.boss FROM up JOIN boss_of b ON b.id = up.top) SELECT id, group_concat(top, '>' ORDER BY top) FROM up GROUP BY id ORDER BY id;
WITH RECURSIVE pay(id, s) AS (SELECT id, pay FROM emp WHERE boss IS NULL UNION ALL SELECT e.id, s + coalesce(e.pay, (SELECT min(pay) FROM emp)) FROM pay JOIN emp e ON e.boss = pay.id) SELECT id, s FROM pay ORDER BY id;
WITH RECURSIVE d(id, level) AS (SELECT id, 0 FROM dept WHERE parent IS NULL UNION ALL SELECT dept.id, level + 1 FROM d JOIN dept ON dept.parent = d.id WHERE EXISTS (SELECT 1 FROM emp WHERE emp.dept = dept.id)) SELECT level, count(*) FROM d GROUP BY level ORDER BY level;
