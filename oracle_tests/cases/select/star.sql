-- page_size: 512
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 2.0), ('x', x'00');
SELECT *, rowid FROM t;
-- error
SELECT nope FROM t;
-- swap
SELECT t.* FROM t ORDER BY a DESC;
EXPLAIN QUERY PLAN SELECT * FROM t WHERE rowid = 1;
