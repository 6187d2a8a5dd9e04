-- rowvalue: that a row stands where a value must is found when code is generated, so behind all names, and a CHECK may be
-- made of it; the lengths of rows in a list are looked at as the text is read.
CREATE TABLE t(a, b);
CREATE TABLE checked(a CHECK ((1, 2) IS NULL), b CHECK (CASE (1, 2) WHEN 1 THEN 2 END));
-- error
INSERT INTO checked(a) VALUES(1);
DROP TABLE checked;
-- error
CREATE TABLE generated(a, b AS ((1, 2) IS NULL));
-- error
SELECT (missing, 2) IS NULL FROM t;
-- error
SELECT (a, b) IS NULL FROM t;
-- error
SELECT (1, 2) IS NULL AND missing FROM t;
-- error
SELECT CASE (a, b) WHEN (1, 2, 3) THEN missing END FROM t;
-- error
SELECT CASE (a, b) WHEN (1, 2, 3) THEN 1 END FROM t;
-- error
SELECT (SELECT 1, 2) IS NULL FROM t;
-- error
CREATE TABLE listed(a CHECK ((1, 2) IN (1, 2)));
-- error
CREATE TABLE defaulted(a DEFAULT ((1, 2) IN ((1, 2), 3)));
-- error
CREATE VIEW v AS SELECT (1, 2) IN ((1, 2, 3));
-- error
SELECT 1 FROM missing WHERE (1, 2) IN (3);
-- error
SELECT (a, b) IN ((1, 2), (SELECT 1, 2)) FROM t;
SELECT (a, b) IN ((SELECT 1, 2)) FROM t;
-- error
SELECT (SELECT 1, 2) IN (1, 2) FROM t;
-- error
SELECT (SELECT 1, 2) IN ((1, 2), (3, 4)) FROM t;
-- error
SELECT (SELECT 1, 2) IN (1, missing) FROM t;
