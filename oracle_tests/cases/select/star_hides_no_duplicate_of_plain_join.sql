-- lang_select: without USING and NATURAL both columns of the same name appear in *.
CREATE TABLE l(k, v);
CREATE TABLE r(k, w);
INSERT INTO l VALUES(1, 'l');
INSERT INTO r VALUES(1, 'r');
SELECT * FROM l JOIN r ON l.k = r.k;
SELECT * FROM l JOIN r USING(k);
SELECT l.*, r.* FROM l JOIN r USING(k);
SELECT * FROM l NATURAL JOIN r;
SELECT r.* FROM l NATURAL JOIN r;
SELECT count(*) FROM (SELECT * FROM l JOIN r ON l.k = r.k);
