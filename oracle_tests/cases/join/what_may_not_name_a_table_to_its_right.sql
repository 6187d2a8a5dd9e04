-- Among outer joins neither ON nor a table-valued function's argument may name a table to its right: refused as soon as
-- all names of the SELECT are known, also where nothing is computed.
CREATE TABLE t(c0, c1);
INSERT INTO t VALUES('[1,2]',1),('[3]',2),(NULL,3);
-- error
SELECT 1 FROM t a JOIN t b ON c.c0 FULL JOIN t c WHERE a.c1;
-- error
SELECT 1 FROM t a JOIN t b ON c.c0 FULL JOIN t c WHERE a.c1 and b.c1 and c.c1;
-- error
SELECT 1 FROM t a JOIN t b ON c.c0 RIGHT JOIN t c WHERE a.c1 and b.c1 and c.c1;
-- error
SELECT 1 FROM t a LEFT JOIN t b ON c.c0 LEFT JOIN t c WHERE a.c1 and b.c1 and c.c1;
-- error
SELECT 1 FROM t a LEFT JOIN t b ON c.c0 LEFT JOIN t c WHERE b.c1;
-- error
SELECT 1 FROM t a LEFT JOIN t b ON c.c0 JOIN t c WHERE b.c1;
-- error
SELECT 1 FROM t a RIGHT JOIN t b ON 1 JOIN t d ON c.c0 JOIN t c;
-- error
SELECT 1 FROM t a RIGHT JOIN t b ON 1 JOIN t d ON c.c0 LEFT JOIN t c;
-- error
SELECT 1 FROM t a JOIN t b ON c.c0 JOIN t c RIGHT JOIN t d;
SELECT 1 FROM t a LEFT JOIN t b ON 1 JOIN t d ON c.c0 JOIN t c;
SELECT 1 FROM t a LEFT JOIN json_each(c.c0) b JOIN t c;
-- error
SELECT n FROM (SELECT 1 FROM t a LEFT JOIN json_each(c.c0) b JOIN t c);
-- error
SELECT 1 FROM t a JOIN json_each(c.c0) b FULL JOIN t c;
-- error
SELECT n FROM (SELECT 1 FROM t a JOIN json_each(c.c0) b FULL JOIN t c);
-- error
SELECT 1 FROM t a FULL JOIN json_each(c.c0) b JOIN t c;
-- error
SELECT 1 FROM json_each(c.c0) a FULL JOIN t c;
-- error
SELECT 1 FROM json_each(c.c0) a FULL JOIN t b FULL JOIN t c;
-- error
SELECT n FROM (SELECT 1 FROM json_each(c.c0) a FULL JOIN t b FULL JOIN t c);
-- error
SELECT n FROM (SELECT 1 FROM t x FULL JOIN json_each(c.c0) a FULL JOIN t b FULL JOIN t c);
-- error
SELECT n FROM (SELECT 1 FROM t x LEFT JOIN json_each(c.c0) a LEFT JOIN t c);
WITH x AS (SELECT 1 FROM t a LEFT JOIN t b ON c.c0 JOIN t c WHERE b.c1) SELECT 1;
SELECT 1 WHERE 0 AND EXISTS(SELECT 1 FROM t a LEFT JOIN t b ON c.c0 JOIN t c WHERE b.c1);
-- error
SELECT 1 FROM t a LEFT JOIN t b ON c.c0 JOIN t c WHERE 0;
-- error
UPDATE t SET c1=1 FROM t a LEFT JOIN t b ON c.c0 JOIN t c;
-- error
UPDATE t SET c1=n FROM t a LEFT JOIN t b ON c.c0 JOIN t c;
-- error
UPDATE t SET c1=1 FROM t a LEFT JOIN t b ON t.c0 JOIN t c;
-- error
UPDATE t SET c1=1 FROM t a LEFT JOIN t b ON t.c0 FULL JOIN t c;
-- error
SELECT (SELECT count(b.c0)) FROM t a LEFT JOIN t b ON c.c0 JOIN t c WHERE count(*);
-- error
SELECT max((SELECT count(b.c0))) FROM t a LEFT JOIN t b ON c.c0 JOIN t c;
-- error
SELECT 1 FROM t a LEFT JOIN t b ON c.c0 JOIN t c WHERE count(*);
-- error
SELECT 1 FROM t a LEFT JOIN t b ON c.c0 JOIN t c WHERE (1,2);
-- error
SELECT (1,2) FROM t a LEFT JOIN t b ON c.c0 JOIN t c;
-- error
SELECT 1 FROM t a LEFT JOIN t b ON c.c0 JOIN t c ORDER BY count();
-- error
SELECT 1 FROM t a LEFT JOIN t b ON c.c0 JOIN t c GROUP BY count();
-- error
SELECT 1 FROM t a LEFT JOIN t b ON c.c0 JOIN t c GROUP BY 3;
-- error
SELECT 1 FROM t a LEFT JOIN t b ON c.c0 JOIN t c ORDER BY 3;
-- error
SELECT 1 FROM t a LEFT JOIN t b ON c.c0 JOIN t c ORDER BY (1,2);
-- error
SELECT sum(1) over w FROM t a LEFT JOIN t b ON c.c0 JOIN t c;
-- error
SELECT sum(1) over (order by (1,2)) FROM t a LEFT JOIN t b ON c.c0 JOIN t c;
-- error
SELECT 1 FROM t a LEFT JOIN t b INDEXED BY x ON c.c0 JOIN t c;
-- error
SELECT 1 IN (SELECT 1,2) FROM t a LEFT JOIN t b ON c.c0 JOIN t c;
-- error
SELECT 1 FROM t a LEFT JOIN t b ON (c.c0 AND (SELECT count(*) from t having c.c0)) JOIN t c;
-- error
SELECT 1 FROM t a LEFT JOIN t b ON (c.c0,1) = (SELECT 1,2,3) JOIN t c;
-- error
SELECT 1 FROM t a LEFT JOIN t b ON c.c0 AND nosuch() JOIN t c;
SELECT a.c1,b.value,c.c1 FROM t a LEFT JOIN json_each(c.c0) b JOIN t c;
SELECT a.c1,b.value,c.c1 FROM t a LEFT JOIN json_each(c.c0) b ON 1 JOIN t c;
SELECT a.c1,b.value,c.c1 FROM t a LEFT JOIN json_each(c.c0) b ON b.value JOIN t c;
SELECT a.c1,b.value,c.c1 FROM t a LEFT JOIN json_each(c.c0) b JOIN t c ON 1;
SELECT a.c1,b.value,c.c1 FROM t a LEFT JOIN json_each(c.c0) b JOIN t c ON a.c1;
-- error
SELECT a.c1,b.value,c.c1 FROM t a LEFT JOIN json_each(c.c0) b LEFT JOIN t c;
-- error
SELECT a.c1,b.value,c.c1 FROM t a JOIN json_each(c.c0) b LEFT JOIN t c;
-- error
SELECT a.c1,b.value,c.c1 FROM t a JOIN json_each(c.c0) b LEFT JOIN t c ON 1;
-- error
SELECT a.c1,b.value,c.c1 FROM t a JOIN json_each(c.c0) b ON 1 LEFT JOIN t c ON 1;
SELECT a.c1,b.value,c.c1 FROM t a JOIN json_each(c.c0) b JOIN t c ON 1 LEFT JOIN t d;
-- error
SELECT a.c1,b.value,c.c1 FROM t a JOIN json_each(c.c0) b JOIN t c RIGHT JOIN t d;
SELECT a.c1,b.value,c.c1 FROM t a CROSS JOIN json_each(c.c0) b JOIN t c;
SELECT a.c1,b.value,c.c1 FROM t d LEFT JOIN t a ON 1 JOIN json_each(c.c0) b JOIN t c;
SELECT a.c1,b.value,c.c1 FROM t d LEFT JOIN t a ON 1 LEFT JOIN json_each(c.c0) b JOIN t c;
SELECT a.c1,b.value,c.c1 FROM t a LEFT JOIN json_each(c.c0) b JOIN t c LEFT JOIN t d;
-- error
SELECT b.value,c.c1 FROM json_each(c.c0) b LEFT JOIN t c;
SELECT b.value,c.c1 FROM json_each(c.c0) b JOIN t c;
-- error
SELECT b.value,c.c1 FROM json_each(c.c0) b RIGHT JOIN t c;
SELECT b.value,c.c1 FROM json_each(c.c0) b JOIN t c LEFT JOIN t d;
-- error
SELECT b.value,c.c1 FROM json_each(c.c0) b JOIN t c RIGHT JOIN t d;
-- error
SELECT b.value,c.c1 FROM json_each((select 1 from t where c.c0)) b JOIN t c RIGHT JOIN t d;
-- error
SELECT b.value,c.c1 FROM json_each('[]', c.c0) b JOIN t c RIGHT JOIN t d;
-- error
SELECT n FROM json_each('[]', c.c0) b JOIN t c RIGHT JOIN t d;
-- error
SELECT 1 FROM t a JOIN t b ON c.c0 JOIN json_each('[]', c.c0) d FULL JOIN t c;
-- error
SELECT 1 FROM json_each('[]', c.c0) d JOIN t a JOIN t b ON c.c0 FULL JOIN t c;
-- error
SELECT b.value,c.c1 FROM t b JOIN json_each(d.c0) c RIGHT JOIN json_each(d.c0) d;
explain query plan SELECT a.c1,b.value,c.c1 FROM t a LEFT JOIN json_each(c.c0) b JOIN t c;
-- error
SELECT 1 FROM t a LEFT JOIN t b ON c.c0 LEFT JOIN (SELECT 1 c0, n) c;
-- error
SELECT 1 FROM t a LEFT JOIN t b ON c.c0 LEFT JOIN (SELECT 1 c0, (1,2)) c;
-- error
SELECT 1 FROM t a LEFT JOIN t b ON EXISTS(SELECT 1 FROM t x LEFT JOIN t y ON c.c0) JOIN t c;
-- error
SELECT 1 FROM t a LEFT JOIN t b ON EXISTS(SELECT 1 FROM t x LEFT JOIN t y ON z.c0 JOIN t z JOIN t n WHERE n.a) JOIN t c;
SELECT 1 FROM t a JOIN t b ON EXISTS(SELECT 1 FROM t x LEFT JOIN t y ON c.c0) JOIN t c;
SELECT EXISTS(SELECT 1 FROM t x LEFT JOIN t y ON c.c0) from t c;
SELECT 1 FROM t a LEFT JOIN t b USING (c0) LEFT JOIN t c USING(c0) RIGHT JOIN t d USING(c0);
-- error
SELECT 1 FROM t a LEFT JOIN (t b LEFT JOIN t d ON c.c0) ON 1 LEFT JOIN t c;
-- error
SELECT 1 FROM t a LEFT JOIN (t b JOIN t d ON e.c0 JOIN t e) ON c.c0 LEFT JOIN t c;
-- error
SELECT 1 FROM t a LEFT JOIN (t b LEFT JOIN t d ON e.c0 JOIN t e) ON c.c0 LEFT JOIN t c;
-- error
SELECT 1 FROM (t b LEFT JOIN t d ON e.c0 JOIN t e), t c;
-- error
SELECT n FROM (t b LEFT JOIN t d ON e.c0 JOIN t e), t c;
-- error
SELECT n FROM t c, (t b LEFT JOIN t d ON e.c0 JOIN t e);
-- error
SELECT n FROM t c, (t b LEFT JOIN t d ON e.c0 JOIN t e) LEFT JOIN t f;
-- error
SELECT 1 FROM json_each(c.c0) b LEFT JOIN t c GROUP BY n;
-- error
SELECT 1 FROM json_each(c.c0) b LEFT JOIN t c ORDER BY n;
-- error
SELECT 1 FROM json_each(c.c0) b LEFT JOIN t c WHERE n;
-- error
SELECT 1 FROM json_each(c.c0) b LEFT JOIN t c WHERE count(*);
-- error
SELECT 1 FROM json_each(c.c0) b LEFT JOIN t c WHERE (1,2);
-- error
SELECT 1 FROM json_each(c.c0) b LEFT JOIN (SELECT 1 c0, n) c WHERE (1,2);
-- error
SELECT 1 FROM json_each(c.c0, n) b LEFT JOIN t c;
-- error
SELECT 1 FROM json_each(c.c0, (1,2)) b LEFT JOIN t c;
-- error
SELECT 1 FROM json_each(c.c0, 1,2,3,4) b LEFT JOIN t c;
-- error
SELECT 1 FROM t a LEFT JOIN t b ON c.c1 JOIN json_each(c.c0, 1) d LEFT JOIN t c;
-- error
SELECT 1 FROM t a LEFT JOIN t b ON c.c1 JOIN json_each(c.c0, 1) d JOIN t c;
-- error
SELECT 1 FROM t a LEFT JOIN t b ON EXISTS(SELECT 1 FROM t x LEFT JOIN t y ON z.c0 JOIN t z) LEFT JOIN t c;
-- error
SELECT 1 FROM t a LEFT JOIN t b ON c.c1 AND EXISTS(SELECT 1 FROM json_each(z.c0) LEFT JOIN t z) LEFT JOIN t c;
-- error
SELECT 1 FROM t a LEFT JOIN t b ON EXISTS(SELECT c.c1 FROM t y LEFT JOIN json_each(z.c0) LEFT JOIN t z) LEFT JOIN t c;
-- error
SELECT 1 FROM t a LEFT JOIN t b ON EXISTS(SELECT c.c1 FROM t y LEFT JOIN json_each(z.c0) LEFT JOIN t z ORDER BY n) LEFT JOIN t c;
-- error
SELECT 1 FROM t a LEFT JOIN t b ON 1 IN (SELECT c0 FROM t UNION SELECT c.c1 FROM t y LEFT JOIN json_each(z.c0) LEFT JOIN t z) LEFT JOIN t c;
CREATE VIEW v AS SELECT 1 FROM t a LEFT JOIN t b ON c.c1 LEFT JOIN t c;
-- error
SELECT 1 FROM v;
-- error
SELECT n FROM v;
-- error
SELECT n FROM t WHERE 1 IN v;
-- error
SELECT 1 FROM t, v WHERE n;
CREATE VIEW v2 AS SELECT 1 FROM t a JOIN json_each(c.c1) LEFT JOIN t c;
-- error
SELECT n FROM v2;
-- error
CREATE TABLE x AS SELECT 1 FROM t a JOIN json_each(c.c1) LEFT JOIN t c;
-- error
INSERT INTO t SELECT 1 FROM t a JOIN json_each(c.c1) LEFT JOIN t c;
-- error
INSERT INTO t SELECT 1,2 FROM t a JOIN json_each(c.c1) LEFT JOIN t c;
-- error
UPDATE t SET c0=1 FROM json_each(c.c1) LEFT JOIN t c;
-- error
UPDATE t SET c0=1 FROM t a, json_each(t.c1) LEFT JOIN t c;
-- error
UPDATE t SET c0=1 FROM t a LEFT JOIN t c ON t.c0;
-- error
UPDATE t SET c0=1 FROM t a RIGHT JOIN t c ON t.c0;
-- error
UPDATE t SET c0=n FROM t a RIGHT JOIN t c ON d.c1 JOIN t d;
-- error
UPDATE t SET n=1 FROM t a RIGHT JOIN t c ON d.c1 JOIN t d;
-- error
UPDATE t SET c0=1 FROM t a RIGHT JOIN t c ON d.c1 JOIN t d WHERE n;
-- error
UPDATE t SET c0=1 FROM t a RIGHT JOIN t c ON d.c1 JOIN t d WHERE 1 RETURNING n;
CREATE TRIGGER tr AFTER INSERT ON t BEGIN SELECT 1 FROM t a LEFT JOIN t b ON c.c1 LEFT JOIN t c; END;
-- error
INSERT INTO t VALUES (1, 2);
DROP TRIGGER tr;
-- error
SELECT 1 IN (SELECT 1 FROM t a LEFT JOIN t b ON c.c1 LEFT JOIN t c), n;
-- error
SELECT n, 1 IN (SELECT 1 FROM t a LEFT JOIN t b ON c.c1 LEFT JOIN t c);
-- error
SELECT count(*) OVER (ORDER BY a.c0) FROM t a LEFT JOIN t b ON c.c1 LEFT JOIN t c;
-- error
WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT a.c0 FROM r LEFT JOIN t a ON b.c0 JOIN t b) SELECT x, n FROM r;
-- error
WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT a.c0 FROM r RIGHT JOIN t a ON b.c0 JOIN t b) SELECT x, n FROM r;
-- error
SELECT 1 FROM t a LEFT JOIN t b ON c.c0 OR 1 LEFT JOIN t c;
SELECT 1 FROM t a LEFT JOIN t b ON c.c0 AND 0 LEFT JOIN t c;
-- error
SELECT 1 FROM t a LEFT JOIN t b ON iif(1,1,c.c0) LEFT JOIN t c;
-- error
SELECT 1 FROM t a LEFT JOIN t b ON CASE WHEN 0 THEN c.c0 END LEFT JOIN t c;
-- error
SELECT 1 FROM t a LEFT JOIN t b ON coalesce(1, c.c0) LEFT JOIN t c;
-- error
SELECT 1 FROM t a LEFT JOIN t b ON c.rowid IS NULL LEFT JOIN t c;
SELECT (SELECT 1 FROM t a LEFT JOIN t b ON x.c0 JOIN t c) FROM t x;
-- error
SELECT 1 FROM t a LEFT JOIN t b ON c.c0 NOTNULL JOIN (SELECT 3 c0) c;
-- error
SELECT 1 FROM t a LEFT JOIN t b ON length(c.c0) IN () LEFT JOIN t c;
SELECT 1 FROM t a LEFT JOIN t b ON c.c0 IN () LEFT JOIN t c;
-- error
SELECT 1 FROM t a LEFT JOIN t b ON c0 LEFT JOIN (SELECT 3 c0) c;
-- error
SELECT 1 FROM t c, (t b JOIN json_each(c.c0));
-- error
SELECT 1 FROM t c JOIN (t b JOIN json_each(c.c0)) x;
SELECT 1 FROM t c JOIN (t b JOIN json_each(b.c0)) x;
-- error
SELECT 1 FROM (t b JOIN json_each(c.c0)) x, t c;
SELECT 1 FROM (t b JOIN json_each(c.c0)), t c;
UPDATE t SET c0=1 FROM json_each(t.c0);
-- error
UPDATE t SET c1=1 FROM t a, json_each(t.c0);
UPDATE t SET c1=1 FROM t a, json_each(a.c0);
-- error
UPDATE t SET c1=n FROM t a, json_each(n.c0);
-- error
UPDATE t SET c1=n FROM t a JOIN t b ON x;
-- error
UPDATE t SET c1=n FROM t a, json_each(x);
-- error
UPDATE t SET c1=n FROM json_each(x);
-- error
UPDATE t SET c1=n FROM json_each(1) WHERE y;
-- error
UPDATE t SET c1=1 FROM json_each(x) WHERE y;
-- error
UPDATE t SET c1=1 FROM t a JOIN t b ON c1;
-- error
UPDATE t SET c1=1 FROM t a JOIN t b ON count(*);
-- error
UPDATE t SET c1=1 FROM t a JOIN t b ON sum(1) over ();
-- error
UPDATE t SET c1=count(*) FROM t a JOIN t b ON sum(1) over ();
UPDATE t SET c1=count(*) FROM t a JOIN t b ON a.c1=b.c1;
SELECT * FROM t;
