-- lang_corefunc nullif(X,Y): its common use
CREATE TABLE t(a, b);
INSERT INTO t VALUES (10, 2), (10, 0), (0, 0), (7, NULL);
SELECT a / nullif(b, 0), coalesce(a / nullif(b, 0), 'inf') FROM t ORDER BY rowid;
