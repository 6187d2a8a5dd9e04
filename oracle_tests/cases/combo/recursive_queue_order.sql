-- lang_with: ORDER BY in a recursive select says which row leaves the queue first: depth first or breadth first.
CREATE TABLE dept(id INTEGER PRIMARY KEY, name TEXT UNIQUE, parent INT);
CREATE TABLE emp(id INTEGER PRIMARY KEY, name TEXT, boss INT, dept INT, pay REAL);
INSERT INTO dept VALUES(1, 'all', NULL), (2, 'make', 1), (3, 'sell', 1), (4, 'weld', 2), (5, 'idle', NULL);
INSERT INTO emp VALUES(1, 'Ann', NULL, 1, 90), (2, 'Bob', 1, 2, 70), (3, 'Cid', 1, 3, 70), (4, 'Dot', 2, 4, 50), (5, 'Eve', 2, 4, 55.5), (6, 'Fay', 3, 3, NULL), (7, 'Gus', 6, NULL, 20);
CREATE INDEX emp_boss ON emp(boss);
CREATE INDEX emp_dept ON emp(dept, pay);
WITH RECURSIVE u(name, level) AS (SELECT 'Ann', 0 UNION ALL SELECT e.name, u.level + 1 FROM emp e JOIN emp b ON e.boss = b.id JOIN u ON b.name = u.name ORDER BY 2) SELECT substr('..........', 1, level * 3) || name FROM u;
WITH RECURSIVE u(name, level) AS (SELECT 'Ann', 0 UNION ALL SELECT e.name, u.level + 1 FROM emp e JOIN emp b ON e.boss = b.id JOIN u ON b.name = u.name ORDER BY 2 DESC, 1) SELECT substr('..........', 1, level * 3) || name FROM u;
WITH RECURSIVE q(x) AS (SELECT 1 UNION ALL SELECT x * 2 FROM q WHERE x < 40 UNION ALL SELECT x * 3 FROM q WHERE x < 40 ORDER BY 1 LIMIT 9) SELECT group_concat(x) FROM q;
WITH RECURSIVE q(x) AS (SELECT 5 UNION SELECT (x * 2) % 9 FROM q LIMIT 4 OFFSET 1) SELECT x FROM q ORDER BY 1;
