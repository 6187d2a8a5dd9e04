-- lang_corefunc max(X,Y,...): "operates as an aggregate function if given only a single argument"
CREATE TABLE t(a, b);
INSERT INTO t VALUES (1, 9), (2, 5), (NULL, 7);
SELECT max(a), max(a, b), min(a, b) FROM t;
SELECT max(a, b), min(a, b) FROM t ORDER BY rowid;
SELECT max(max(a, b)), min(max(a, 6)) FROM t;
-- error
SELECT max() FROM t;
-- error
SELECT min();
