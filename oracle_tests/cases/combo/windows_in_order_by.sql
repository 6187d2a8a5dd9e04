-- windowfunctions: a window function may stand in ORDER BY; an alias of one too.
CREATE TABLE dept(id INTEGER PRIMARY KEY, name TEXT UNIQUE, parent INT);
CREATE TABLE emp(id INTEGER PRIMARY KEY, name TEXT, boss INT, dept INT, pay REAL);
INSERT INTO dept VALUES(1, 'all', NULL), (2, 'make', 1), (3, 'sell', 1), (4, 'weld', 2), (5, 'idle', NULL);
INSERT INTO emp VALUES(1, 'Ann', NULL, 1, 90), (2, 'Bob', 1, 2, 70), (3, 'Cid', 1, 3, 70), (4, 'Dot', 2, 4, 50), (5, 'Eve', 2, 4, 55.5), (6, 'Fay', 3, 3, NULL), (7, 'Gus', 6, NULL, 20);
CREATE INDEX emp_boss ON emp(boss);
CREATE INDEX emp_dept ON emp(dept, pay);
SELECT name FROM emp ORDER BY rank() OVER (ORDER BY pay DESC), name;
SELECT name, ntile(3) OVER (ORDER BY id) AS t FROM emp ORDER BY t DESC, name;
SELECT name FROM emp ORDER BY sum(pay) OVER (PARTITION BY dept) DESC NULLS LAST, name DESC;
-- error
SELECT name FROM emp WHERE rank() OVER (ORDER BY pay) = 1;
-- error
SELECT dept, count(*) FROM emp GROUP BY rank() OVER (ORDER BY pay);
-- error
SELECT dept FROM emp GROUP BY dept HAVING rank() OVER (ORDER BY dept) = 1;
SELECT DISTINCT dense_rank() OVER (ORDER BY pay) AS r FROM emp ORDER BY r LIMIT 3;
