-- Keys that are equal and not the same: with max() or min(), what is a part of the results is computed of that row, and
-- so is a result column, but for the last one that is the key (or the one that is it by number).
CREATE TABLE t(a, b);
INSERT INTO t VALUES (1, 'x'), (2, 'X'), (3, 1), (4, 1.0);
SELECT substr(b, 1) || '', max(a) FROM t GROUP BY substr(b, 1) COLLATE NOCASE;
SELECT substr(b, 1), max(a) FROM t GROUP BY substr(b, 1) COLLATE NOCASE;
SELECT substr(b, 1) COLLATE NOCASE, max(a) FROM t GROUP BY substr(b, 1) COLLATE NOCASE;
SELECT substr(b, 1), substr(b, 1) COLLATE NOCASE, max(a) FROM t GROUP BY 2;
SELECT +b, +b, max(a) FROM t WHERE a > 2 GROUP BY +b;
SELECT +b, +b, max(a) FROM t WHERE a > 2 GROUP BY 1;
SELECT +b, +b, min(a) FROM t WHERE a > 2 GROUP BY +b;
SELECT +b, +b, max(a) FROM t WHERE a > 2 GROUP BY +b ORDER BY +b;
SELECT b, b, max(a) FROM t WHERE a > 2 GROUP BY b;
SELECT max(a) FROM t GROUP BY substr(b, 1) COLLATE NOCASE HAVING substr(b, 1) = 'X';
SELECT max(a), +b, count(*) OVER () FROM t WHERE a > 2 GROUP BY +b;
