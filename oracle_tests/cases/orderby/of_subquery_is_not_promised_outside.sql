-- An ORDER BY in a subquery with LIMIT chooses rows; the outer order is the outer ORDER BY's.
CREATE TABLE t(a);
INSERT INTO t VALUES(3), (1), (2);
SELECT a FROM (SELECT a FROM t ORDER BY a DESC LIMIT 2) ORDER BY a;
SELECT sum(a) FROM (SELECT a FROM t ORDER BY a LIMIT 2);
SELECT group_concat(a) FROM (SELECT a FROM t ORDER BY a DESC);
SELECT a FROM (SELECT a FROM t ORDER BY a) ORDER BY -a;
