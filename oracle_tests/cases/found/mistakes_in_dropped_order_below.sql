-- needs: flatten,flatten_union
create table t(a,b);
-- error
SELECT a FROM (SELECT a,b FROM t ORDER BY max(b));
SELECT a FROM (SELECT a,b FROM t ORDER BY max(b)) ORDER BY a;
SELECT a FROM (SELECT * FROM (SELECT a,b FROM t ORDER BY max(b))) ORDER BY a;
SELECT a FROM (SELECT * FROM (SELECT a,b FROM t ORDER BY max(b)) LIMIT 1) ORDER BY a;
-- error
SELECT a FROM (SELECT DISTINCT * FROM (SELECT a,b FROM t ORDER BY max(b))) ORDER BY a;
SELECT a FROM (SELECT * FROM (SELECT a,b FROM t ORDER BY max(b)) WHERE a) ORDER BY a;
SELECT a FROM (SELECT *,b+1 FROM (SELECT a,b FROM t ORDER BY max(b)) WHERE a) ORDER BY a;
SELECT a FROM (SELECT *,(select 1) FROM (SELECT a,b FROM t ORDER BY max(b)) WHERE a) ORDER BY a;
-- error
SELECT a FROM (SELECT *,count(*) FROM (SELECT a,b FROM t ORDER BY max(b)) WHERE a) ORDER BY a;
-- error
SELECT a FROM (SELECT *,b+1 FROM (SELECT a,b FROM t ORDER BY max(b)) WHERE a),t x;
SELECT x.a FROM (SELECT *,b+1 FROM (SELECT a,b FROM t ORDER BY max(b)) WHERE a) LEFT JOIN t x;
SELECT x.a FROM t x LEFT JOIN (SELECT *,b+1 FROM (SELECT a,b FROM t ORDER BY max(b)) WHERE a);
SELECT x.a FROM t x LEFT JOIN (SELECT * FROM (SELECT a,b FROM t ORDER BY max(b)) WHERE a);
SELECT x.a FROM t x JOIN (SELECT * FROM (SELECT a,b FROM t ORDER BY max(b)) WHERE a);
SELECT x.a FROM t x JOIN (SELECT *,1 FROM (SELECT a,b FROM t ORDER BY max(b)) WHERE a);
-- error
SELECT x.a FROM t x RIGHT JOIN (SELECT * FROM (SELECT a,b FROM t ORDER BY max(b)) WHERE a);
-- error
SELECT max(a) FROM (SELECT a,b FROM t ORDER BY max(b));
SELECT max(a) FROM (SELECT a,b FROM t ORDER BY max(b)) ORDER BY 1;
-- error
SELECT max(a) FROM (SELECT a,b FROM t ORDER BY max(b)) GROUP BY b;
SELECT max(a) FROM (SELECT a,b FROM t ORDER BY max(b)) GROUP BY b ORDER BY b;
SELECT max(a) FROM (SELECT * FROM (SELECT a,b FROM t ORDER BY max(b))) GROUP BY b ORDER BY b;
SELECT max(a) FROM (SELECT *,1 FROM (SELECT a,b FROM t ORDER BY max(b))) GROUP BY b ORDER BY b;
-- error
SELECT group_concat(a) FROM (SELECT a,b FROM t ORDER BY max(b)) GROUP BY b ORDER BY b;
-- error
SELECT group_concat(a) FROM (SELECT a,b FROM t ORDER BY max(b)),t GROUP BY 1=1;
-- error
SELECT sum(2) OVER (ORDER BY a) FROM (SELECT a,b FROM t ORDER BY max(b));
-- error
SELECT sum(2) OVER () FROM (SELECT a,b FROM t ORDER BY max(b));
-- error
SELECT sum(2) OVER (PARTITION BY a) FROM (SELECT a,b FROM t ORDER BY max(b));
-- error
SELECT sum(2) OVER (ORDER BY a) FROM (SELECT * FROM (SELECT a,b FROM t ORDER BY max(b)));
-- error
SELECT sum(2) OVER (ORDER BY a) FROM (SELECT *,1 FROM (SELECT a,b FROM t ORDER BY max(b)));
-- error
SELECT sum(2) OVER (ORDER BY max(a)) FROM (SELECT a,b FROM t ORDER BY max(b)) GROUP BY b;
-- error
SELECT sum(2) OVER (ORDER BY group_concat(a)) FROM (SELECT a,b FROM t ORDER BY max(b)) GROUP BY b;
-- error
SELECT group_concat(a), sum(2) OVER (ORDER BY group_concat(a)) FROM (SELECT a,b FROM t ORDER BY max(b)) GROUP BY b;
-- error
SELECT group_concat(a), sum(2) OVER (ORDER BY group_concat(a)) FROM (SELECT * FROM (SELECT a,b FROM t ORDER BY max(b))) GROUP BY b;
-- error
SELECT sum(2) OVER () FROM (SELECT a,b FROM t ORDER BY max(b)) GROUP BY b;
-- error
SELECT sum(2) OVER () FROM (SELECT a,b FROM t ORDER BY max(b)) GROUP BY b ORDER BY b;
-- error
SELECT sum(2) OVER () FROM (SELECT a,b FROM t ORDER BY max(b)),t x;
-- error
SELECT group_concat(x.a) OVER () FROM (SELECT a,b FROM t ORDER BY max(b)),t x;
-- error
SELECT group_concat(a) OVER () FROM (SELECT a,b FROM t ORDER BY max(b)) ORDER BY a;
-- error
SELECT group_concat(a) OVER (ORDER BY b) FROM (SELECT a,b FROM t ORDER BY max(b)) ORDER BY a;
-- error
SELECT sum(a) OVER (ORDER BY b), group_concat(a) FROM (SELECT a,b FROM t ORDER BY max(b)) ORDER BY a;
-- error
SELECT sum(a) OVER (ORDER BY b), max(a) FROM (SELECT a,b FROM t ORDER BY max(b)) ORDER BY a;
SELECT 1 FROM (SELECT a,b FROM t ORDER BY max(b)) UNION SELECT 2;
-- error
SELECT 1 FROM (SELECT a,b FROM t ORDER BY max(b)) UNION ALL SELECT 2;
SELECT 1 FROM (SELECT a,b FROM t ORDER BY max(b)) UNION ALL SELECT 2 ORDER BY 1;
SELECT a FROM (SELECT a,b FROM t ORDER BY max(b)) UNION SELECT 2 ORDER BY 1;
-- error
SELECT a FROM (SELECT a FROM (SELECT a,b FROM t ORDER BY max(b)) UNION ALL SELECT 2) ORDER BY 1;
SELECT a FROM (SELECT a FROM (SELECT a,b FROM t ORDER BY max(b)) UNION ALL SELECT a FROM t) ORDER BY 1;
SELECT a FROM (SELECT a FROM (SELECT a,b FROM t ORDER BY max(b)) UNION SELECT a FROM t) ORDER BY 1;
-- error
SELECT (SELECT a FROM (SELECT a,b FROM t ORDER BY max(b)));
-- error
SELECT a IN (SELECT a FROM (SELECT a,b FROM t ORDER BY max(b))) FROM t;
WITH q AS (SELECT a,b FROM t ORDER BY max(b)) SELECT a FROM q ORDER BY 1;
WITH q AS (SELECT a,b FROM t ORDER BY max(b)) SELECT a FROM (SELECT * FROM q) ORDER BY 1;
-- error
WITH q AS MATERIALIZED (SELECT a,b FROM t ORDER BY max(b)) SELECT a FROM q ORDER BY 1;
-- error
WITH q AS MATERIALIZED (SELECT a,b FROM t ORDER BY max(b)) SELECT a FROM (SELECT * FROM q) ORDER BY 1;
