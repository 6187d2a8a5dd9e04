-- an aggregate that reads only what is outside belongs there, with the common table expressions it sees
CREATE TABLE t(a, b, c0);
INSERT INTO t VALUES(1,2,3),(4,5,6);
SELECT (WITH q(x) AS (SELECT c0) SELECT max((SELECT x FROM q))) FROM t;
SELECT (WITH q(x) AS (SELECT 7) SELECT max((SELECT x+c0 FROM q))) FROM t;
SELECT (WITH q(x) AS (SELECT 7) SELECT max(c0+(SELECT x FROM q))) FROM t;
SELECT (WITH q(x) AS (SELECT 7) SELECT max((SELECT x FROM q))) FROM t;
SELECT (WITH q(x) AS (SELECT 7) SELECT max(c0+(SELECT x FROM q)) FROM q) FROM t;
SELECT (WITH q(x) AS (SELECT c0) SELECT max(c0+(SELECT x FROM q)) FROM t u) FROM t;
SELECT (WITH q(x) AS (SELECT c0) SELECT max((SELECT x FROM q)) FROM t u) FROM t;
SELECT (WITH q(x) AS (SELECT c0) SELECT max((SELECT x FROM q)) FROM (SELECT 1)) FROM t;
SELECT (SELECT max((WITH q(x) AS (SELECT c0) SELECT x FROM q))) FROM t;
SELECT a FROM t WHERE (SELECT max(c0) IN ());
