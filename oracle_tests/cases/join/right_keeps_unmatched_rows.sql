-- lang_select: RIGHT JOIN adds a row of NULLs at the left for each right row that matched nothing.
CREATE TABLE l(a, x);
CREATE TABLE r(a, y);
INSERT INTO l VALUES(1, 'p'), (2, 'q');
INSERT INTO r VALUES(2, 's'), (3, 't');
SELECT * FROM l RIGHT JOIN r ON l.a = r.a ORDER BY r.a;
SELECT * FROM l RIGHT JOIN r USING(a) ORDER BY a;
SELECT * FROM l NATURAL RIGHT JOIN r ORDER BY a;
SELECT x, y FROM l RIGHT OUTER JOIN r ON l.a = r.a AND x = 'zzz' ORDER BY y;
SELECT count(*), count(x), count(y) FROM l RIGHT JOIN r ON l.a < r.a;
