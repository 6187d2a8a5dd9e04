-- Source: optoverview §16, SQLite itself
-- What came with a subquery stands before all that is around it: there NOT NULL is the left operand of an AND, the ON of
-- the outer join its right one, and so makes that an inner one, though the subquery's own join has no ON.
CREATE TABLE t(a, b);
CREATE TABLE u(c, d);
CREATE TABLE z(e);
CREATE INDEX ti ON t(b) WHERE b IS NOT NULL;
INSERT INTO t VALUES(1, 2), (2, NULL), (3, 4);
INSERT INTO u VALUES(1, 1), (2, 3);
INSERT INTO z VALUES(2), (4), (7);
SELECT * FROM (SELECT x.e FROM z x, z y WHERE y.e = 2) w, z v LEFT JOIN (u JOIN t INDEXED BY ti) ON v.e = t.b WHERE t.b NOTNULL;
EXPLAIN QUERY PLAN SELECT * FROM (SELECT x.e FROM z x, z y WHERE y.e = 2) w, z v LEFT JOIN (u JOIN t INDEXED BY ti) ON v.e = t.b WHERE t.b NOTNULL;
SELECT w.e, t.b FROM (SELECT x.e FROM (z x, (SELECT count(*) AS k FROM z) y) s WHERE s.k = 3) w JOIN z v LEFT JOIN (u JOIN t INDEXED BY ti) ON v.e = t.b WHERE t.b NOTNULL;
SELECT count(*) FROM (SELECT x.e FROM z x JOIN z y ON x.e < y.e WHERE y.e = 4) w, z v LEFT JOIN (u JOIN t) ON v.e = t.b WHERE t.b NOTNULL;
EXPLAIN QUERY PLAN SELECT count(*) FROM (SELECT x.e FROM z x JOIN z y ON x.e < y.e WHERE y.e = 4) w, z v LEFT JOIN (u JOIN t) ON v.e = t.b WHERE t.b NOTNULL;
-- error
SELECT * FROM (SELECT x.e FROM z x, z y WHERE y.e = 2) w, z v LEFT JOIN (u JOIN t INDEXED BY ti) ON v.e = t.b;
