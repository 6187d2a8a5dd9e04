-- lang_aggfunc: DISTINCT before the argument drops duplicates, by the argument's collation.
CREATE TABLE t(a, b COLLATE nocase);
INSERT INTO t VALUES(1, 'x'), (1.0, 'X'), (2, 'y'), (NULL, NULL), (2, NULL);
SELECT count(DISTINCT a), count(DISTINCT b), sum(DISTINCT a), avg(DISTINCT a), total(DISTINCT a) FROM t;
SELECT count(DISTINCT b COLLATE binary), count(DISTINCT b || '') FROM t;
SELECT max(DISTINCT a), min(DISTINCT a) FROM t;
SELECT count(DISTINCT typeof(a)), count(DISTINCT NULL) FROM t;
-- error
SELECT count(DISTINCT) FROM t;
-- error
SELECT count(DISTINCT a, b) FROM t;
-- error
SELECT group_concat(DISTINCT a, ',') FROM t;
