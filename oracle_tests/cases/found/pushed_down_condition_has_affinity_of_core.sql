-- Found: a condition on a compound subquery is tested in each SELECT too, and there with the affinity of its own column.
CREATE TABLE t(a, c REAL);
INSERT INTO t VALUES(2, 1), (2.0, 2), ('y', NULL), ('1', 3);
-- needs push_down
SELECT x FROM (SELECT a AS x FROM t UNION ALL SELECT c FROM t) WHERE x <> '1' ORDER BY x;
-- needs push_down
SELECT x FROM (SELECT a AS x FROM t UNION SELECT c FROM t) WHERE x <> '1' ORDER BY x;
SELECT x FROM (SELECT a AS x FROM t UNION ALL SELECT c FROM t) WHERE x = '1' ORDER BY x;
-- needs push_down
SELECT * FROM (SELECT a AS k, count(*) FROM t GROUP BY a) WHERE typeof(k) = 'integer';
