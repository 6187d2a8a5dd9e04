-- lang_corefunc random(): a table in random order has all its rows
CREATE TABLE t(a);
INSERT INTO t VALUES (1), (2), (3), (4), (5);
SELECT count(*), sum(a) FROM (SELECT a FROM t ORDER BY random());
SELECT count(*) FROM (SELECT a FROM t ORDER BY random() LIMIT 2);
