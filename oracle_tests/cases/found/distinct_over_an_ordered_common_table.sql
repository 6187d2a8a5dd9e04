-- DISTINCT makes use of the order of a kept common table, and does not read it backwards where that is descending.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 2), (1, 2.0), (3, 1), (1, 1);
-- ordered
WITH q AS MATERIALIZED (SELECT a FROM t ORDER BY a DESC) SELECT DISTINCT a FROM q;
-- ordered
WITH q AS MATERIALIZED (SELECT a, b FROM t ORDER BY a DESC, b DESC) SELECT DISTINCT a, b FROM q;
-- ordered
WITH q AS MATERIALIZED (SELECT a, b FROM t ORDER BY a DESC, b) SELECT DISTINCT a, b FROM q;
-- ordered
WITH q AS MATERIALIZED (SELECT a, b FROM t ORDER BY a DESC, b DESC) SELECT DISTINCT a, b FROM q ORDER BY a, b;
-- ordered
WITH q AS MATERIALIZED (SELECT row_number() OVER () AS a FROM t ORDER BY a DESC) SELECT DISTINCT a, 1 FROM q;
-- ordered
WITH q AS MATERIALIZED (SELECT a, b FROM t ORDER BY a DESC, b DESC) SELECT a, b FROM q GROUP BY a, b;
