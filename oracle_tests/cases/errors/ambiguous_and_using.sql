CREATE TABLE a(x, y); CREATE TABLE b(x, z);
-- error
SELECT x FROM a, b;
-- error
SELECT x FROM a JOIN b ON 1;
SELECT x FROM a JOIN b USING(x);
-- error
SELECT y FROM a AS p, a AS q;
-- error
SELECT * FROM a JOIN b USING(y);
-- error
SELECT a.x FROM a AS p;
-- error
SELECT 1 FROM a JOIN b ON x = 1;
-- error
SELECT * FROM a ORDER BY b.x;
-- error
SELECT x FROM a UNION SELECT z FROM b ORDER BY y;
