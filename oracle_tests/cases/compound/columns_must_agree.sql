-- lang_select: all SELECTs of a compound must give the same number of columns.
-- error
SELECT 1 UNION SELECT 1, 2;
-- error
SELECT 1, 2 UNION ALL SELECT 1;
-- error
SELECT 1 INTERSECT SELECT 1, 2;
-- error
SELECT 1 EXCEPT VALUES(1, 2);
-- error
VALUES(1), (1, 2);
-- error
SELECT * FROM (SELECT 1 UNION SELECT 1, 2);
-- error
INSERT INTO nosuch SELECT 1 UNION SELECT 1, 2;
CREATE TABLE t(a, b);
-- error
SELECT * FROM t UNION SELECT 1;
SELECT * FROM t UNION SELECT 1, 2;
CREATE VIEW v AS SELECT 1 UNION SELECT 2, 3;
-- error
SELECT * FROM v;
-- error
SELECT 1 WHERE 1 IN (SELECT 1 UNION SELECT 1, 2);
