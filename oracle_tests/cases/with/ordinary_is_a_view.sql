-- lang_with "Ordinary Common Table Expressions": it works as if it were a view for one statement.
CREATE TABLE t(a);
INSERT INTO t VALUES(1), (2), (3);
WITH big AS (SELECT a FROM t WHERE a > 1) SELECT * FROM big ORDER BY a;
WITH big AS (SELECT a FROM t WHERE a > 1) SELECT count(*), (SELECT max(a) FROM big) FROM big;
WITH t AS (SELECT 99 AS a) SELECT * FROM t;
-- error
SELECT * FROM big;
WITH unused AS (SELECT 1) SELECT 2;
