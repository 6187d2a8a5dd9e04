-- needs: or_union,transitive
-- A branch of an OR is searched by what is said of a column of the same row that is equal outside of the OR.
CREATE TABLE t(id INTEGER PRIMARY KEY, a INT, b);
INSERT INTO t VALUES(12, 12, 'p'), (10, 10, 'q'), (30, 30, 'r'), (11, 4, 's'), (13, 13, 't');
SELECT id, b FROM t WHERE id = a AND (a = 10 OR id > 11);
EXPLAIN QUERY PLAN SELECT id, b FROM t WHERE id = a AND (a = 10 OR id > 11);
SELECT id, b FROM t WHERE id IS a AND (id > 11 OR a = 10);
EXPLAIN QUERY PLAN SELECT id, b FROM t WHERE id IS a AND (id > 11 OR a = 10);
EXPLAIN QUERY PLAN SELECT id, b FROM t WHERE (a = 10 OR id > 11);
