-- A view may hold a WITH; its tables are found in the view's database.
CREATE TABLE t(a);
INSERT INTO t VALUES(1), (2);
CREATE VIEW v AS WITH RECURSIVE c(x) AS (SELECT min(a) FROM t UNION ALL SELECT x + 1 FROM c WHERE x < 4) SELECT x FROM c;
SELECT * FROM v;
SELECT sum(x) FROM v WHERE x > 1;
WITH t AS (SELECT 100 AS a) SELECT max(x) FROM v;
