-- The rows of VALUES in an INSERT may hold a window function if there are several, an aggregate never.
CREATE TABLE t(a, b);
-- error
INSERT INTO t VALUES(row_number() OVER (), 1);
INSERT INTO t VALUES(row_number() OVER (), 1), (2, count(*) OVER ());
-- error
INSERT INTO t VALUES(count(*), 1);
-- error
INSERT INTO t VALUES(count(*), 1), (1, 2);
SELECT * FROM t;
INSERT INTO t SELECT * FROM (VALUES(count(*), 1));
SELECT count(*) FROM t;
