-- lang_select: any expression may be an ORDER BY term, an aggregate too where the query groups.
CREATE TABLE t(g, v);
INSERT INTO t VALUES('a', 3), ('b', 1), ('a', -5), ('c', 2), ('b', 7);
SELECT v FROM t ORDER BY abs(v);
SELECT v FROM t ORDER BY v % 2, -v;
SELECT g FROM t GROUP BY g ORDER BY sum(v);
SELECT g, sum(v) FROM t GROUP BY g ORDER BY 2 DESC;
SELECT g FROM t GROUP BY g ORDER BY count(*) DESC, g DESC;
SELECT g, v FROM t ORDER BY g || v;
SELECT v FROM t ORDER BY CASE g WHEN 'b' THEN 0 ELSE 1 END, v;
SELECT v AS w FROM t ORDER BY -w;
SELECT v FROM t ORDER BY v = 2 DESC, v;
-- error
SELECT v FROM t ORDER BY max(v);
SELECT max(v) FROM t ORDER BY max(v);
