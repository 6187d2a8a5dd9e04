-- lang_select "Determination of input data": JOIN, INNER JOIN, the comma and CROSS JOIN give the same rows.
CREATE TABLE l(a);
CREATE TABLE r(b);
INSERT INTO l VALUES(1), (2);
INSERT INTO r VALUES(2), (3);
SELECT * FROM l, r;
SELECT * FROM l JOIN r;
SELECT * FROM l INNER JOIN r;
SELECT * FROM l CROSS JOIN r;
SELECT * FROM l JOIN r ON a = b;
SELECT * FROM l CROSS JOIN r ON a = b;
SELECT * FROM l, r ON a = b;
