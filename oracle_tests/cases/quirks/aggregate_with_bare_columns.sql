-- quirks "Aggregate Queries Can Contain Non-Aggregate Result Columns That Are Not In The GROUP BY Clause": min() and
-- max() say which row they come from.
CREATE TABLE t(g, v, tag);
INSERT INTO t VALUES(1, 5, 'five'), (1, 9, 'nine'), (1, 2, 'two'), (2, NULL, 'none'), (2, 4, 'four'), (3, NULL, 'void');
SELECT g, max(v), tag FROM t GROUP BY g ORDER BY g;
SELECT g, min(v), tag FROM t GROUP BY g ORDER BY g;
SELECT max(v), tag FROM t;
SELECT min(v), tag, tag || '!' FROM t WHERE g = 1;
SELECT g, max(v) AS m, tag FROM t GROUP BY g HAVING tag <> 'nine' ORDER BY tag;
SELECT tag FROM t GROUP BY g HAVING max(v) ORDER BY g;
