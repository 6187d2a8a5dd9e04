-- quirks: an aggregate query may show columns that are in no GROUP BY.
CREATE TABLE emp(dept, name, salary);
INSERT INTO emp VALUES('a', 'x', 10), ('a', 'y', 20), ('b', 'z', 5);
SELECT max(salary), name FROM emp;
SELECT dept, max(salary), name FROM emp GROUP BY dept ORDER BY dept;
SELECT dept, min(salary), name FROM emp GROUP BY dept ORDER BY dept;
SELECT count(*) > 0, dept IS NOT NULL FROM emp;
