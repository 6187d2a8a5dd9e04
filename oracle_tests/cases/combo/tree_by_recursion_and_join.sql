-- lang_with "Hierarchical Queries": the tree below each one, joined back.
CREATE TABLE dept(id INTEGER PRIMARY KEY, name TEXT UNIQUE, parent INT);
CREATE TABLE emp(id INTEGER PRIMARY KEY, name TEXT, boss INT, dept INT, pay REAL);
INSERT INTO dept VALUES(1, 'all', NULL), (2, 'make', 1), (3, 'sell', 1), (4, 'weld', 2), (5, 'idle', NULL);
INSERT INTO emp VALUES(1, 'Ann', NULL, 1, 90), (2, 'Bob', 1, 2, 70), (3, 'Cid', 1, 3, 70), (4, 'Dot', 2, 4, 50), (5, 'Eve', 2, 4, 55.5), (6, 'Fay', 3, 3, NULL), (7, 'Gus', 6, NULL, 20);
CREATE INDEX emp_boss ON emp(boss);
CREATE INDEX emp_dept ON emp(dept, pay);
WITH RECURSIVE under(top, id, depth) AS (SELECT id, id, 0 FROM emp UNION ALL SELECT top, emp.id, depth + 1 FROM under JOIN emp ON emp.boss = under.id) SELECT e.name, count(*) - 1, max(depth) FROM under JOIN emp e ON e.id = under.top GROUP BY top ORDER BY e.name;
WITH RECURSIVE chain(id, path) AS (SELECT id, name FROM emp WHERE boss IS NULL UNION ALL SELECT e.id, path || '/' || e.name FROM chain JOIN emp e ON e.boss = chain.id) SELECT path FROM chain ORDER BY path;
WITH RECURSIVE up(id, boss, n) AS (SELECT id, boss, 0 FROM emp WHERE name = 'Gus' UNION ALL SELECT e.id, e.boss, n + 1 FROM emp e, up WHERE e.id = up.boss) SELECT group_concat(id, '<') FROM (SELECT id FROM up ORDER BY n);
WITH RECURSIVE below(id) AS (VALUES(1) UNION SELECT d.id FROM dept d JOIN below ON d.parent = below.id) SELECT d.name, (SELECT sum(pay) FROM emp WHERE dept = d.id) FROM dept d WHERE id IN below ORDER BY 1;
