-- Behind windows SQLite does not know an aggregate within a subquery.
CREATE TABLE t1(c0, c1, c5);
INSERT INTO t1 VALUES(1,2,3);
SELECT last_value((SELECT 12 FROM t1 x GROUP BY x.c0 HAVING min(y.c5) = 1)) OVER (ORDER BY y.c1) FROM t1 y;
-- error
SELECT DISTINCT last_value((SELECT 12 FROM t1 x GROUP BY x.c0 HAVING min(y.c5) = 1)) OVER (ORDER BY y.c1) FROM t1 y ORDER BY 1;
-- error
SELECT last_value((SELECT 12 FROM t1 x GROUP BY x.c0 HAVING min(y.c5) = 1)) OVER (ORDER BY y.c1) FROM t1 y ORDER BY 1;
SELECT last_value((SELECT 12 FROM t1 x GROUP BY x.c0 HAVING min(y.c5) = 1)) OVER (ORDER BY y.c1) FROM t1 y ORDER BY y.c0;
SELECT last_value((SELECT 12 FROM t1 x GROUP BY x.c0 HAVING min(y.c5) = 1 ORDER BY x.c1 LIMIT 1)) OVER (ORDER BY y.c1) FROM t1 y;
SELECT last_value((SELECT 12 FROM t1 x GROUP BY x.c0 HAVING min(y.c5) = 1 ORDER BY x.c1)) OVER (ORDER BY y.c1) FROM t1 y;
SELECT last_value((SELECT min(y.c5))) OVER (ORDER BY y.c1) FROM t1 y;
SELECT last_value((SELECT min(y.c5) FROM t1 x)) OVER (ORDER BY y.c1) FROM t1 y;
SELECT last_value((SELECT 12 FROM t1 x ORDER BY min(y.c5))) OVER (ORDER BY y.c1) FROM t1 y;
-- error
SELECT last_value(0) OVER (ORDER BY y.c1), (SELECT 12 FROM t1 x GROUP BY 1 HAVING min(y.c5)) FROM t1 y ORDER BY y.c1;
-- error
SELECT last_value((SELECT 12 FROM t1 x GROUP BY x.c0 HAVING min(y.c5) = 1)) OVER (ORDER BY y.c1),y.c0,y.c1 FROM t1 y WHERE y.c0 > 3 ORDER BY 1;
-- error
SELECT DISTINCT last_value((SELECT 12 FROM t1 x GROUP BY x.c0 HAVING min(y.c5) = 1)) OVER (ORDER BY y.c1),y.c0,y.c1 FROM t1 y WHERE y.c0 > 3 ORDER BY 1;
-- error
SELECT last_value(0) OVER (), (SELECT 12 FROM t1 x GROUP BY 1 HAVING min(y.c5)) FROM t1 y;
-- error
SELECT last_value(0) OVER (ORDER BY y.c1), (SELECT min(y.c5)) FROM t1 y;
-- error
SELECT last_value(0) OVER (ORDER BY y.c1), (SELECT min(y.c5) FROM t1) FROM t1 y;
-- error
SELECT last_value(0) OVER (ORDER BY y.c1), (SELECT min(y.c5)+x.c1 FROM t1 x LIMIT 1) FROM t1 y;
-- error
SELECT last_value(0) OVER (ORDER BY y.c1), y.c1, (SELECT min(y.c5)+x.c1 FROM t1 x LIMIT 1) FROM t1 y GROUP BY y.c1;
-- error
SELECT last_value(0) OVER (ORDER BY y.c1), 5+(SELECT min(y.c5)) FROM t1 y;
-- error
SELECT last_value(0) OVER (ORDER BY y.c1), min(y.c5), (SELECT min(y.c5)) FROM t1 y;
-- error
SELECT last_value(0) OVER (ORDER BY y.c1) FROM t1 y ORDER BY (SELECT min(y.c5));
-- error
SELECT last_value(0) OVER (ORDER BY y.c1) FROM t1 y GROUP BY y.c1 ORDER BY (SELECT min(y.c5));
-- error
SELECT last_value(0) OVER (ORDER BY y.c1),min(y.c5) FROM t1 y GROUP BY y.c1 ORDER BY (SELECT min(y.c5));
-- error
SELECT last_value((SELECT min(y.c5))) OVER (ORDER BY y.c1) FROM t1 y GROUP BY y.c1 ORDER BY 1;
SELECT last_value((SELECT min(y.c5))) OVER (ORDER BY y.c1) FROM t1 y GROUP BY y.c1 ORDER BY y.c1;
-- error
SELECT last_value((SELECT min(y.c5))) OVER (ORDER BY y.c1) AS q FROM t1 y GROUP BY y.c1 ORDER BY q+1;
-- error
SELECT last_value((SELECT min(y.c5))) OVER (ORDER BY y.c1) AS q FROM t1 y ORDER BY q;
SELECT last_value(y.c1) OVER (ORDER BY y.c1) AS q FROM t1 y GROUP BY y.c1 HAVING (SELECT min(y.c5));
SELECT last_value(min(y.c5)) OVER (ORDER BY y.c1) AS q FROM t1 y GROUP BY y.c1 ORDER BY 1;
SELECT last_value(1) OVER (PARTITION BY (SELECT min(y.c5)) ORDER BY y.c1) AS q FROM t1 y GROUP BY y.c1;
-- error
SELECT last_value(1) OVER (PARTITION BY (SELECT min(y.c5)) ORDER BY y.c1) AS q FROM t1 y GROUP BY y.c1 ORDER BY 1;
SELECT count(*) FILTER (WHERE (SELECT min(y.c5))) OVER (ORDER BY y.c1) AS q FROM t1 y GROUP BY y.c1;
-- error
SELECT last_value(0) OVER (ORDER BY y.c1), EXISTS(SELECT min(y.c5)), 5 IN (SELECT max(y.c1)) FROM t1 y;
SELECT last_value(0) OVER (ORDER BY y.c1), EXISTS(SELECT min(y.c5)) FROM t1 y;
SELECT row_number() OVER (), last_value((SELECT min(y.c5))) OVER (ORDER BY y.c1) FROM t1 y GROUP BY y.c1 ORDER BY 2;
SELECT row_number() OVER (), last_value((SELECT min(y.c5))) OVER (ORDER BY y.c1) FROM t1 y GROUP BY y.c1 ORDER BY y.c1 DESC;
SELECT row_number() OVER (), last_value(y.c1) OVER (ORDER BY y.c1), (SELECT y.c1) FROM t1 y GROUP BY y.c1 ORDER BY y.c1 DESC;
SELECT row_number() OVER (), (SELECT count(*) FROM t1 WHERE c1 = y.c1), max(y.c0) FROM t1 y GROUP BY y.c1 ORDER BY 1;
