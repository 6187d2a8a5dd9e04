CREATE TABLE r(lo INT, hi INT, name TEXT);
CREATE TABLE v(x INT);
INSERT INTO r VALUES(0,9,'low'),(10,19,'mid'),(20,99,'high'),(5,15,'over');
INSERT INTO v VALUES(5),(10),(50),(100),(NULL);
SELECT x, name FROM v JOIN r ON x BETWEEN lo AND hi;
SELECT x, name FROM v LEFT JOIN r ON x >= lo AND x <= hi;
SELECT name, count(x) FROM r LEFT JOIN v ON x BETWEEN lo AND hi GROUP BY name;
CREATE INDEX vx ON v(x);
SELECT x, name FROM r JOIN v ON x BETWEEN lo AND hi;
