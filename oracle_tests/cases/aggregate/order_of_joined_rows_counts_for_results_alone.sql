-- ORDER BY of a joined subquery counts for nothing, also for its mistakes, unless a result is an aggregate that depends
-- on the order of the rows: HAVING and ORDER BY may have one.
CREATE TABLE t1(a,b);
INSERT INTO t1 VALUES(1,3),(1,2),(1,1);
-- error
SELECT group_concat(a) FROM t1 JOIN (SELECT b c FROM t1 ORDER BY min(b) );
SELECT a FROM t1 JOIN (SELECT b c FROM t1 ORDER BY min(b)) GROUP BY a HAVING group_concat(a);
SELECT a FROM t1 JOIN (SELECT b c FROM t1 ORDER BY min(b)) GROUP BY a ORDER BY group_concat(a);
-- error
SELECT a FROM t1 JOIN (SELECT b c FROM t1 ORDER BY min(b)) ORDER BY group_concat(a);
-- error
SELECT a,sum(a) FROM t1 JOIN (SELECT b c FROM t1 ORDER BY min(b)) ORDER BY group_concat(a);
-- error
SELECT a,sum(a),group_concat(a) FROM t1 JOIN (SELECT b c FROM t1 ORDER BY min(b));
-- error
SELECT (SELECT group_concat(a)) FROM t1 JOIN (SELECT b c FROM t1 ORDER BY min(b));
-- error
SELECT a,group_concat(a) OVER () FROM t1 JOIN (SELECT b c FROM t1 ORDER BY min(b));
SELECT a FROM t1 JOIN (SELECT b c FROM t1 ORDER BY min(b)) GROUP BY a HAVING (SELECT group_concat(a));
SELECT a FROM t1 JOIN (SELECT b c FROM t1 ORDER BY min(b)) GROUP BY a HAVING group_concat(a ORDER BY b);
-- error
SELECT a,group_concat(a ORDER BY b) FROM t1 JOIN (SELECT b c FROM t1 ORDER BY min(b)) GROUP BY a;
-- error
SELECT a,group_concat(a) FILTER (WHERE 1) FROM t1 JOIN (SELECT b c FROM t1 ORDER BY min(b)) GROUP BY a;
-- error
SELECT a FROM t1 JOIN (SELECT b c FROM t1 ORDER BY min(b)) UNION SELECT 1 ORDER BY group_concat(a);
SELECT a FROM (SELECT a,b FROM t1 ORDER BY b) JOIN (SELECT 1) GROUP BY a HAVING group_concat(b)='1,2,3';
SELECT a FROM (SELECT a,b FROM t1 ORDER BY b) JOIN (SELECT 1) GROUP BY a HAVING group_concat(b)='3,2,1';
SELECT a, group_concat(b) FROM (SELECT a,b FROM t1 ORDER BY b) JOIN (SELECT 1) GROUP BY a HAVING group_concat(b)='3,2,1';
SELECT a, group_concat(b) FROM (SELECT a,b FROM t1 ORDER BY b) JOIN (SELECT 1) GROUP BY a HAVING group_concat(b)='1,2,3';
SELECT a FROM (SELECT a,b FROM t1 ORDER BY b) JOIN (SELECT 1) GROUP BY a ORDER BY group_concat(b)='3,2,1';
