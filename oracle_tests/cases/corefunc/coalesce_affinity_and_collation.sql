-- lang_corefunc coalesce(X,Y,...): the result has no affinity of its own, but the collation of its first argument is
-- not passed on by the function
CREATE TABLE t(i INTEGER, s TEXT COLLATE NOCASE);
INSERT INTO t VALUES (NULL, 'Abc'), (5, 'abc');
SELECT coalesce(i, '5') = 5, coalesce(i, '5') = '5', coalesce(s, '') = 'ABC', s = 'ABC', ifnull(s, '') = 'ABC' FROM t ORDER BY i;
SELECT typeof(ifnull(i, s)) FROM t ORDER BY i;
