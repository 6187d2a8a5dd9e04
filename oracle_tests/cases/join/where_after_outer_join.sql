-- lang_select: WHERE filters the joined rows, the added NULL rows too; IS NULL finds the unmatched.
CREATE TABLE l(a);
CREATE TABLE r(a, v);
INSERT INTO l VALUES(1), (2), (3);
INSERT INTO r VALUES(1, 5), (3, NULL);
SELECT l.a FROM l LEFT JOIN r USING(a) WHERE r.a IS NULL;
SELECT l.a FROM l LEFT JOIN r USING(a) WHERE v IS NULL ORDER BY 1;
SELECT l.a FROM l LEFT JOIN r USING(a) WHERE coalesce(v, 0) < 3 ORDER BY 1;
SELECT l.a FROM l LEFT JOIN r USING(a) WHERE v > 3 OR l.a = 2 ORDER BY 1;
SELECT l.a FROM l LEFT JOIN r USING(a) WHERE NOT v > 3;
