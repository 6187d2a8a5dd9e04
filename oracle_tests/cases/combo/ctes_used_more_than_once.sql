-- lang_with: a common table may be used several times, and is the same each time.
CREATE TABLE dept(id INTEGER PRIMARY KEY, name TEXT UNIQUE, parent INT);
CREATE TABLE emp(id INTEGER PRIMARY KEY, name TEXT, boss INT, dept INT, pay REAL);
INSERT INTO dept VALUES(1, 'all', NULL), (2, 'make', 1), (3, 'sell', 1), (4, 'weld', 2), (5, 'idle', NULL);
INSERT INTO emp VALUES(1, 'Ann', NULL, 1, 90), (2, 'Bob', 1, 2, 70), (3, 'Cid', 1, 3, 70), (4, 'Dot', 2, 4, 50), (5, 'Eve', 2, 4, 55.5), (6, 'Fay', 3, 3, NULL), (7, 'Gus', 6, NULL, 20);
CREATE INDEX emp_boss ON emp(boss);
CREATE INDEX emp_dept ON emp(dept, pay);
WITH p AS (SELECT dept, avg(pay) AS a, count(*) AS c FROM emp GROUP BY dept) SELECT x.dept, y.dept FROM p x JOIN p y ON x.a > y.a ORDER BY 1, 2;
WITH r AS MATERIALIZED (SELECT random() AS v) SELECT a.v = b.v FROM r a, r b;
WITH big AS (SELECT * FROM emp WHERE pay > 50), small AS (SELECT * FROM emp WHERE id NOT IN (SELECT id FROM big)) SELECT (SELECT count(*) FROM big), (SELECT count(*) FROM small), (SELECT count(*) FROM big JOIN small ON small.boss = big.id);
WITH a(x) AS (SELECT 1 UNION SELECT 2), b(y) AS NOT MATERIALIZED (SELECT x * 10 FROM a) SELECT x, y FROM a, b ORDER BY 1, 2;
WITH a AS (SELECT id, boss FROM emp) SELECT e.id, (SELECT count(*) FROM a WHERE a.boss = e.id) FROM a e WHERE EXISTS (SELECT 1 FROM a z WHERE z.boss = e.id) ORDER BY 1;
