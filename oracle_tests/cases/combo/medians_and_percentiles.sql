-- The middle row by windows, by LIMIT with a subquery, and by median().
CREATE TABLE dept(id INTEGER PRIMARY KEY, name TEXT UNIQUE, parent INT);
CREATE TABLE emp(id INTEGER PRIMARY KEY, name TEXT, boss INT, dept INT, pay REAL);
INSERT INTO dept VALUES(1, 'all', NULL), (2, 'make', 1), (3, 'sell', 1), (4, 'weld', 2), (5, 'idle', NULL);
INSERT INTO emp VALUES(1, 'Ann', NULL, 1, 90), (2, 'Bob', 1, 2, 70), (3, 'Cid', 1, 3, 70), (4, 'Dot', 2, 4, 50), (5, 'Eve', 2, 4, 55.5), (6, 'Fay', 3, 3, NULL), (7, 'Gus', 6, NULL, 20);
CREATE INDEX emp_boss ON emp(boss);
CREATE INDEX emp_dept ON emp(dept, pay);
SELECT avg(pay) FROM (SELECT pay, row_number() OVER (ORDER BY pay) AS r, count(*) OVER () AS c FROM emp WHERE pay IS NOT NULL) WHERE r IN ((c + 1) / 2, (c + 2) / 2);
SELECT avg(pay) FROM (SELECT pay FROM emp WHERE pay IS NOT NULL ORDER BY pay LIMIT 2 - (SELECT count(pay) FROM emp) % 2 OFFSET (SELECT (count(pay) - 1) / 2 FROM emp));
SELECT dept, count(pay), max(pay) - min(pay) AS spread FROM emp GROUP BY dept HAVING spread >= 0 ORDER BY dept;
SELECT name, pay, percent_rank() OVER (ORDER BY pay), cume_dist() OVER (ORDER BY pay) FROM emp WHERE pay NOT NULL ORDER BY pay, name;
