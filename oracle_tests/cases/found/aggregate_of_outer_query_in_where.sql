-- Found: in WHERE of a query that aggregates, an aggregate over columns of the query around it is that query's.
CREATE TABLE emp(id, dept);
CREATE TABLE d(id);
INSERT INTO emp VALUES(1, 1), (2, 1), (3, 2);
INSERT INTO d VALUES(1), (2), (3);
SELECT dept, (SELECT count(*) FROM d WHERE d.id <= count(emp.id)) FROM emp GROUP BY dept ORDER BY dept;
-- error
SELECT dept, (SELECT id FROM d WHERE d.id <= count(emp.id)) FROM emp GROUP BY dept;
-- error
SELECT dept, (SELECT max(id) FROM d WHERE count(d.id)) FROM emp GROUP BY dept;
