-- The ORDER BY of an aggregate knows COLLATE, ASC, DESC and NULLS FIRST and LAST.
CREATE TABLE t(a);
INSERT INTO t VALUES('b'), ('A'), (NULL), ('a '), ('B');
SELECT group_concat(coalesce(a, 'null') ORDER BY a) FROM t;
SELECT group_concat(coalesce(a, 'null') ORDER BY a DESC) FROM t;
SELECT group_concat(coalesce(a, 'null') ORDER BY a COLLATE nocase, a) FROM t;
SELECT group_concat(coalesce(a, 'null') ORDER BY a NULLS LAST) FROM t;
SELECT group_concat(coalesce(a, 'null') ORDER BY a DESC NULLS FIRST) FROM t;
