-- A subquery's column is called as it was written there, a view's as the table has it.
CREATE TABLE t(Alpha, BETA);
INSERT INTO t VALUES(1, 2);
SELECT alpha, beta FROM t;
SELECT * FROM (SELECT alpha, beta FROM t);
SELECT ALPHA FROM (SELECT alpha FROM t);
CREATE VIEW v AS SELECT alpha, t.beta FROM t;
SELECT * FROM v;
SELECT ALPHA FROM v;
WITH c AS (SELECT alpha FROM t) SELECT * FROM c;
CREATE TABLE made AS SELECT alpha, (SELECT beta) FROM t;
SELECT * FROM made;
SELECT * FROM (SELECT alpha FROM t UNION SELECT 5) ORDER BY 1;
