-- Any bit over all rows: max and sum of single bits.
CREATE TABLE t(g, f INT);
INSERT INTO t VALUES('a', 1), ('a', 4), ('b', 6), ('b', 2), ('c', 0), ('c', NULL);
SELECT g, max(f & 1) | max(f & 2) | max(f & 4), min(f & 1) | min(f & 2) | min(f & 4), total(f & 2), count(f & 8) FROM t GROUP BY g ORDER BY g;
SELECT sum(1 << f), avg(f | 1), group_concat(f & 6) FROM t WHERE f IS NOT NULL;
