-- lang_corefunc glob(X,Y): "equivalent to the expression 'Y GLOB X'"; the arguments are reversed
CREATE TABLE t(name);
INSERT INTO t VALUES ('helium'), ('Helium'), ('xheliumx'), (NULL), (5), (x'68656c69756d');
SELECT name, name GLOB '*helium*', glob('*helium*', name), glob(name, 'helium') FROM t ORDER BY rowid;
SELECT count(*) FROM t WHERE glob('h*', name);
-- error
SELECT glob('a');
-- error
SELECT glob('a', 'b', 'c');
