-- lang_select: FULL JOIN adds the unmatched rows of both sides.
CREATE TABLE l(a, x);
CREATE TABLE r(a, y);
INSERT INTO l VALUES(1, 'p'), (2, 'q'), (NULL, 'n');
INSERT INTO r VALUES(2, 's'), (3, 't'), (NULL, 'm');
SELECT * FROM l FULL JOIN r ON l.a = r.a ORDER BY coalesce(l.a, r.a), x, y;
SELECT * FROM l FULL JOIN r USING(a) ORDER BY a, x, y;
SELECT a, l.a, r.a FROM l NATURAL FULL OUTER JOIN r ORDER BY 1, 2, 3;
SELECT * FROM l FULL JOIN r ON 0 ORDER BY 1, 2, 3, 4;
SELECT count(*) FROM l FULL JOIN r ON 1;
