-- A term that is a result column is computed once; ORDER BY random() orders somehow.
CREATE TABLE t(a);
INSERT INTO t VALUES(1), (2), (3);
SELECT count(*) FROM (SELECT a FROM t ORDER BY random());
SELECT sum(a) FROM (SELECT a FROM t ORDER BY random() LIMIT 3);
