-- lang_corefunc nullif(X,Y): "searches its arguments from left to right for an argument that defines a collating
-- function"
CREATE TABLE t(a TEXT, n TEXT COLLATE NOCASE);
INSERT INTO t VALUES ('x', 'X'), ('X', 'X'), ('y ', 'y');
SELECT nullif(a, n), nullif(n, a), nullif(a, 'X'), nullif('x', n), nullif(a COLLATE RTRIM, n), nullif(a, n COLLATE BINARY) FROM t ORDER BY rowid;
