-- count(*) counts the NULL rows of an outer join, count(column) does not.
CREATE TABLE l(a);
CREATE TABLE r(a);
INSERT INTO l VALUES(1), (2), (3);
INSERT INTO r VALUES(1), (1), (4);
SELECT l.a, count(*), count(r.a) FROM l LEFT JOIN r ON l.a = r.a GROUP BY l.a ORDER BY 1;
SELECT count(*), count(l.a), count(r.a) FROM l FULL JOIN r ON l.a = r.a;
SELECT r.a, count(l.a) FROM l RIGHT JOIN r ON l.a = r.a GROUP BY r.a ORDER BY 1;
