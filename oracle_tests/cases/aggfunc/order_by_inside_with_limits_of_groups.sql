-- lang_aggfunc: ORDER BY within the call orders what goes in.
CREATE TABLE t(g, a, b);
INSERT INTO t VALUES (1,3,'c'),(1,1,'a'),(1,2,NULL),(2,5,'x'),(2,4,'y');
SELECT g, group_concat(b ORDER BY a), group_concat(b, '-' ORDER BY a DESC) FROM t GROUP BY g;
SELECT json_group_array(a ORDER BY b NULLS LAST, a DESC) FROM t;
SELECT string_agg(b, ',' ORDER BY g DESC, b) FROM t;
SELECT g, json_group_object(b, a ORDER BY a) FROM t WHERE b NOT NULL GROUP BY g;
SELECT group_concat(DISTINCT g ORDER BY g DESC) FROM t;
SELECT sum(a ORDER BY b) FROM t;
