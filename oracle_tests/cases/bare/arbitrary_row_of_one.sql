-- lang_select "Bare columns": with all rows of a group equal in the bare column there is no choice.
CREATE TABLE t(a, b, c);
INSERT INTO t VALUES(1, 'x', 10), (1, 'x', 20), (2, 'y', 30);
SELECT a, b, sum(c) FROM t GROUP BY a ORDER BY a;
SELECT b || a, count(*) FROM t GROUP BY a ORDER BY 1;
SELECT upper(b), avg(c) FROM t GROUP BY a HAVING b > 'x';
