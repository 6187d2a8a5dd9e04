-- lang_select: a condition on the left table in ON of a LEFT JOIN decides about matches, in WHERE about rows.
CREATE TABLE l(a);
CREATE TABLE r(b);
INSERT INTO l VALUES(1), (2);
INSERT INTO r VALUES(1), (2);
SELECT * FROM l LEFT JOIN r ON a = b AND a = 1 ORDER BY 1;
SELECT * FROM l LEFT JOIN r ON a = b WHERE a = 1;
SELECT * FROM l LEFT JOIN r ON a = b AND b = 2 ORDER BY 1;
SELECT * FROM l LEFT JOIN r ON a = b WHERE b = 2;
SELECT * FROM l LEFT JOIN r ON a = b AND b = 2 WHERE b IS NULL;
