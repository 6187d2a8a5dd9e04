-- lang_select: USING compares with affinity and collation of the left column; the merged column appears once.
CREATE TABLE l(k TEXT COLLATE nocase, x);
CREATE TABLE r(k TEXT, y);
INSERT INTO l VALUES('A', 1), ('b', 2);
INSERT INTO r VALUES('a', 3), ('B', 4);
SELECT * FROM l JOIN r USING(k) ORDER BY x;
SELECT * FROM r JOIN l USING(k) ORDER BY x;
CREATE TABLE i(n INT);
CREATE TABLE s(n TEXT);
INSERT INTO i VALUES(1), (2);
INSERT INTO s VALUES('1'), ('2x');
SELECT n, typeof(n) FROM i JOIN s USING(n);
SELECT n, typeof(n) FROM s JOIN i USING(n);
