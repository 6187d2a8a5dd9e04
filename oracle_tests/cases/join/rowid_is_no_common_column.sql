-- Hidden rowids and generated columns that are hidden do not take part in NATURAL JOIN.
CREATE TABLE l(a, g AS (a * 2));
CREATE TABLE r(b, g);
INSERT INTO l VALUES(1), (2);
INSERT INTO r VALUES('x', 2), ('y', 3);
SELECT * FROM l NATURAL JOIN r;
SELECT count(*) FROM (SELECT a FROM l) NATURAL JOIN (SELECT b FROM r);
