-- No row of input: no row of output, whatever the expressions are; an aggregate gives one row.
CREATE TABLE e(a, b);
SELECT 1, a FROM e;
SELECT count(*), sum(a), max(b), 5 FROM e;
SELECT count(*) FROM e GROUP BY a;
SELECT count(*), a FROM e HAVING count(*) = 0;
SELECT DISTINCT 1 FROM e;
SELECT (SELECT a FROM e), EXISTS(SELECT a FROM e), (SELECT count(*) FROM e);
SELECT abs(-9223372036854775808) FROM e;
