-- A row of VALUES with an aggregate is a group of its own where rows beside it are one co-routine, or where another core
-- follows; rows that are all terms of one compound misuse it. Behind an operator several rows are a subquery.
CREATE TABLE t(r REAL, i INT, s TEXT, n);
INSERT INTO t VALUES(2,2,2,2);
VALUES(1),(2),(sum(1)),(2);
VALUES(1),(2),(sum(1)),(2),(3);
VALUES(sum(1)),(2),(3);
VALUES(sum(1)),(2),(3),(4);
VALUES(1),(sum(1)),(2),(3);
VALUES(1),(random()*0),(sum(1)),(2),(3);
VALUES(1),(random()*0),(sum(1)),(2),(3),(sum(4));
VALUES(1),(2),(random()*0),(sum(1));
VALUES(1),(2),(random()*0),(sum(1)),(count(*));
VALUES(1),(CAST(1 AS INT)),(sum(1));
-- error
VALUES(CAST(1 AS INT)),(1),(sum(1));
-- error
WITH q AS (SELECT 1) VALUES(1),(2),(sum(1));
CREATE VIEW v AS VALUES(1),(2),(sum(1));
-- error
SELECT * FROM v;
SELECT 5 UNION ALL VALUES(1),(2),(sum(1));
VALUES(1),(2),(sum(1)) UNION ALL SELECT 5;
VALUES(1),(sum(1)) UNION ALL SELECT 5;
-- error
VALUES(1),(2),(sum(1)) LIMIT 2;
SELECT (VALUES(1),(2),(sum(i))) FROM t;
SELECT 1 IN (VALUES(1),(2),(sum(i))) FROM t;
SELECT 3 IN (VALUES(1),(2),(sum(3))) FROM t;
INSERT INTO t(n) VALUES(1),(2),(sum(7));
INSERT INTO t(n) VALUES(1),(2),(sum(7)),(3);
INSERT INTO t(n) VALUES(1),(sum(7)),(3),(4);
SELECT n FROM t;
SELECT * FROM (VALUES(1),(2),(group_concat(5)));
VALUES(1),(2),(max(5,6)),(max(5));
VALUES(1),(2),(3+sum(1) OVER ());
SELECT 1 UNION VALUES(1),(2),(sum(1));
SELECT 1 UNION VALUES(1),(2),(sum(1) OVER ());
SELECT 1 UNION VALUES(1),(2),(2+sum(1) OVER ()) UNION ALL SELECT 2;
SELECT 2 EXCEPT VALUES(1),(2),(2+sum(1));
SELECT 2 INTERSECT VALUES(1),(2),(2+sum(1));
-- error
SELECT 1 UNION ALL VALUES(1),(2),(2+sum(1)) ORDER BY 1;
-- error
SELECT 1,2 UNION ALL VALUES(1),(2),(2+sum(1)) ORDER BY 1;
-- error
SELECT 1 UNION VALUES(1),(sum(1));
