-- A GROUP BY of no rows has no groups; without GROUP BY there is one.
CREATE TABLE e(a);
SELECT count(*) FROM e;
SELECT count(*) FROM e GROUP BY a;
SELECT count(*) FROM e GROUP BY 'x';
SELECT a, count(*) FROM e;
SELECT sum(a) IS NULL, count(a) = 0 FROM e HAVING count(*) = 0;
SELECT 'row' FROM e GROUP BY a;
SELECT max(a) FROM e WHERE a > 5 GROUP BY a;
SELECT (SELECT count(*) FROM e GROUP BY a) IS NULL;
