-- A FULL JOIN with conditions above it.
CREATE TABLE l(a, x);
CREATE TABLE r(a, y);
INSERT INTO l VALUES(1, 'p'), (2, 'q');
INSERT INTO r VALUES(2, 's'), (3, 't');
SELECT * FROM l FULL JOIN r USING(a) WHERE x IS NULL;
SELECT * FROM l FULL JOIN r USING(a) WHERE y IS NULL;
SELECT * FROM l FULL JOIN r USING(a) WHERE a > 1 ORDER BY a;
SELECT a, coalesce(x, y) AS z FROM l FULL JOIN r USING(a) ORDER BY z DESC LIMIT 2;
SELECT count(*) FROM l FULL JOIN r ON l.a = r.a WHERE l.a = 2 OR r.a = 3;
