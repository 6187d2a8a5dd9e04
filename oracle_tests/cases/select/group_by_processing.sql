-- lang_select "Generation of the set of result rows": one row for each group; without rows no group.
CREATE TABLE t(a, b);
SELECT a, count(*) FROM t GROUP BY a;
SELECT count(*) FROM t GROUP BY 'x';
SELECT count(*), sum(b), max(a) FROM t;
SELECT count(*) FROM t HAVING count(*) = 0;
INSERT INTO t VALUES(1, 2), (1, 3), (NULL, 4), (NULL, NULL);
SELECT a, count(*), count(b), sum(b) FROM t GROUP BY a ORDER BY a;
SELECT count(*) FROM t GROUP BY NULL;
SELECT a IS NULL, count(*) FROM t GROUP BY a IS NULL ORDER BY 1;
