-- lang_aggfunc: lang_select: "If there is exactly one min() or max() aggregate in the query, then all bare columns in
-- the result set take values from an input row which also contains the minimum or maximum"
CREATE TABLE t(g, a, b);
INSERT INTO t VALUES (1, 5, 'five'), (1, 9, 'nine'), (1, 2, 'two'), (2, NULL, 'null'), (2, 7, 'seven');
SELECT g, max(a), b FROM t GROUP BY g ORDER BY g;
SELECT g, min(a), b FROM t GROUP BY g ORDER BY g;
SELECT max(a), b, g FROM t;
SELECT g, min(a) AS m, b FROM t GROUP BY g HAVING m > 1 ORDER BY b;
