-- A join over a table or kept subquery without rows ends with its first turn: what would fail on later rows is not met.
CREATE TABLE a(x INTEGER PRIMARY KEY, y);
CREATE TABLE b(x, y);
CREATE TABLE n(x, y);
CREATE TABLE w(x PRIMARY KEY, y) WITHOUT ROWID;
INSERT INTO a VALUES(1,1),(2,2),(3,3),(4,4),(5,0);
INSERT INTO b SELECT x, y % 3 FROM a;
CREATE VIEW v AS SELECT DISTINCT y FROM a WHERE y > 10;
SELECT * FROM a, b, n;
SELECT * FROM a, b, w;
SELECT * FROM a, b, v;
SELECT * FROM a CROSS JOIN b ON json_extract(iif(a.x = 3, '{', '{}'), '$.a') IS NULL CROSS JOIN n;
SELECT * FROM a CROSS JOIN b ON json_extract(iif(a.x = 3, '{', '{}'), '$.a') IS NULL CROSS JOIN v;
SELECT y, (SELECT count(*) FROM b CROSS JOIN b AS c ON json_extract(iif(b.x = 3, '{', '{}'), '$.a') IS NULL CROSS JOIN v WHERE b.x <> a.y) FROM a;
SELECT (SELECT count(*) FROM b CROSS JOIN (SELECT y, count(*) FROM a AS i WHERE i.x = a.x - 1 GROUP BY y) AS s) FROM a;
-- error
SELECT * FROM a CROSS JOIN b ON json_extract(iif(a.x = 3, '{', '{}'), '$.a') IS NULL CROSS JOIN w;
-- error
SELECT * FROM a CROSS JOIN b ON json_extract(iif(a.x = 3, '{', '{}'), '$.a') IS NULL CROSS JOIN b AS c ON c.y > 10;
-- error
SELECT * FROM a LEFT JOIN b ON json_extract(iif(a.x = 3, '{', '{}'), '$.a') IS NULL CROSS JOIN n;
-- error
SELECT * FROM a LEFT JOIN b ON a.x = b.y CROSS JOIN b AS c ON json_extract(iif(a.x = 3, '{', '{}'), '$.a') IS NULL CROSS JOIN n;
SELECT * FROM a LEFT JOIN (b CROSS JOIN n) ON a.x = b.x;
SELECT count(*) FROM a LEFT JOIN (SELECT b.x FROM b, n) AS q ON a.x = q.x;
SELECT count(*) FROM (SELECT 1 FROM a, b, n) FULL JOIN a;
WITH c AS MATERIALIZED (SELECT y FROM a WHERE y > 10) SELECT count(*), max(b.x) FROM a, b, c;
WITH c AS MATERIALIZED (SELECT y FROM a WHERE y > 2) SELECT count(*), max(b.x) FROM a, b, c;
SELECT z.x, (SELECT count(*) FROM b, (SELECT DISTINCT y FROM a WHERE a.x > z.x + 2 - 4 * (z.x % 2)) AS q) FROM a AS z;
SELECT z.x, (SELECT count(*) FROM b, b AS c, (SELECT x FROM a WHERE a.x > z.x + 2 - 4 * (z.x % 2) LIMIT 3) AS q) FROM a AS z;
SELECT z.x, (SELECT count(*) FROM b CROSS JOIN (SELECT x FROM a WHERE a.x > z.x LIMIT 3) AS q ON q.x = b.x) FROM a AS z;
SELECT z.x, (SELECT count(*) FROM b CROSS JOIN (SELECT x FROM a WHERE y > 10 LIMIT 3) AS q ON q.x = b.x) FROM a AS z;
INSERT INTO n SELECT a.x, b.x FROM a, b, n;
INSERT INTO n VALUES(1, 1);
INSERT INTO n SELECT a.x, b.x FROM a, b, n WHERE a.x < 3;
SELECT count(*) FROM a, b, n;
DELETE FROM n;
SELECT count(*) FROM a, b, n;
CREATE TRIGGER t AFTER INSERT ON w BEGIN INSERT INTO b SELECT count(*), 7 FROM a, n; INSERT INTO n VALUES(new.x, 1); END;
INSERT INTO w VALUES(1, 1), (2, 2);
SELECT * FROM b WHERE y = 7;
