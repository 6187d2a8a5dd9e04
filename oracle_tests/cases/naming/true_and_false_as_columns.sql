-- A column of a subquery or view that would be called true or false is column1, column2.. instead.
SELECT * FROM (SELECT 1 AS "true", 2 AS x, 3 AS "FALSE");
CREATE VIEW v AS SELECT TRUE, FALSE;
SELECT * FROM v;
SELECT column1 FROM v;
WITH c("true") AS (SELECT 5) SELECT * FROM c;
CREATE TABLE t AS SELECT 1 AS "true";
SELECT * FROM t;
SELECT TRUE AS "true";
