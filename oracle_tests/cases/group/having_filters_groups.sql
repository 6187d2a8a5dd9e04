-- lang_select: HAVING is evaluated once for each group; groups for which it is not true are left out.
CREATE TABLE t(g, v);
INSERT INTO t VALUES('a', 1), ('a', 3), ('b', 5), ('c', NULL), ('d', 0);
SELECT g FROM t GROUP BY g HAVING sum(v) > 3 ORDER BY g;
SELECT g FROM t GROUP BY g HAVING sum(v) ORDER BY g;
SELECT g FROM t GROUP BY g HAVING NOT sum(v) ORDER BY g;
SELECT g FROM t GROUP BY g HAVING count(*) = 1 AND g <> 'b' ORDER BY g;
SELECT g FROM t GROUP BY g HAVING NULL;
SELECT g FROM t GROUP BY g HAVING max(v) = 5 OR min(v) = 1 ORDER BY g;
