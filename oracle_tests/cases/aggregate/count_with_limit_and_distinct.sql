-- LIMIT and DISTINCT work on the aggregate's row, not on its input.
CREATE TABLE t(a);
INSERT INTO t VALUES(1), (1), (2);
SELECT count(*) FROM t LIMIT 1;
SELECT count(*) FROM t LIMIT 0;
SELECT count(*) FROM t LIMIT 5 OFFSET 1;
SELECT DISTINCT count(*) FROM t;
SELECT count(*) FROM (SELECT * FROM t LIMIT 2);
