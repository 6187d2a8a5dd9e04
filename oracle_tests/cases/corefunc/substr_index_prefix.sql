-- lang_corefunc substr(X,Y,Z): an index on a prefix
CREATE TABLE t(s);
INSERT INTO t VALUES ('apple'), ('apply'), ('ape'), ('banana'), (NULL), (42);
CREATE INDEX i ON t(substr(s, 1, 3));
SELECT s FROM t WHERE substr(s, 1, 3) = 'app' ORDER BY s;
SELECT substr(s, 1, 2), count(*) FROM t GROUP BY 1 ORDER BY 1;
