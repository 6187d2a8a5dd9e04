-- lang_select "The ORDER BY clause": expressions, aliases, numbers; NULLS FIRST and LAST.
CREATE TABLE dept(id INTEGER PRIMARY KEY, name TEXT UNIQUE, parent INT);
CREATE TABLE emp(id INTEGER PRIMARY KEY, name TEXT, boss INT, dept INT, pay REAL);
INSERT INTO dept VALUES(1, 'all', NULL), (2, 'make', 1), (3, 'sell', 1), (4, 'weld', 2), (5, 'idle', NULL);
INSERT INTO emp VALUES(1, 'Ann', NULL, 1, 90), (2, 'Bob', 1, 2, 70), (3, 'Cid', 1, 3, 70), (4, 'Dot', 2, 4, 50), (5, 'Eve', 2, 4, 55.5), (6, 'Fay', 3, 3, NULL), (7, 'Gus', 6, NULL, 20);
CREATE INDEX emp_boss ON emp(boss);
CREATE INDEX emp_dept ON emp(dept, pay);
SELECT e.name, d.name AS dn FROM emp e LEFT JOIN dept d ON d.id = e.dept ORDER BY dn DESC NULLS FIRST, e.pay * -1, 1;
SELECT name, pay FROM emp ORDER BY pay IS NULL, pay DESC, name;
SELECT e.name FROM emp e ORDER BY (SELECT count(*) FROM emp x WHERE x.boss = e.id) DESC, name COLLATE NOCASE DESC;
SELECT length(name) AS name, name AS n2 FROM dept ORDER BY name, n2;
SELECT dept AS id, id AS dept FROM emp ORDER BY id NULLS LAST, dept DESC;
SELECT name FROM emp ORDER BY CASE dept WHEN 4 THEN 0 WHEN 3 THEN 1 ELSE 2 END, -id;
SELECT max(pay), dept FROM emp GROUP BY dept ORDER BY max(pay) DESC, count(*), dept;
