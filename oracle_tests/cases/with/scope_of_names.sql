-- lang_with: a common table exists for one statement, and hides a table of its name.
CREATE TABLE t(a);
INSERT INTO t VALUES(1);
WITH t AS (SELECT 2 AS a) SELECT * FROM t;
WITH t AS (SELECT 2 AS a) SELECT * FROM main.t;
WITH t(a) AS (SELECT a + 10 FROM main.t) SELECT * FROM t;
-- error
WITH t(a) AS (SELECT a + 10 FROM t) SELECT * FROM t;
SELECT * FROM t;
WITH x AS (SELECT 1 AS q) SELECT (WITH x AS (SELECT 5 AS q) SELECT q FROM x), q FROM x;
-- error
WITH x AS (SELECT 1) SELECT * FROM main.x;
-- error
SELECT * FROM x;
WITH a AS (SELECT 1 AS v), b AS (SELECT v + 1 AS v FROM a) SELECT a.v, b.v FROM a, b;
WITH b AS (SELECT v + 1 AS v FROM a), a AS (SELECT 1 AS v) SELECT a.v, b.v FROM a, b;
-- error
WITH a AS (SELECT 1), a AS (SELECT 2) SELECT * FROM a;
-- error
WITH A AS (SELECT 1), a AS (SELECT 2) SELECT * FROM a;
