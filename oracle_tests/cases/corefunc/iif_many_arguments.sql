-- lang_corefunc iif(X,Y,Z): SQLite since 3.49: pairs of condition and value, then what holds otherwise
SELECT iif(0, 'a', 1, 'b', 'c'), iif(0, 'a', 0, 'b', 'c'), iif(0, 'a', 0, 'b'), iif(NULL, 1, 0.0, 2, '', 3, 'last');
CREATE TABLE t(n);
INSERT INTO t VALUES (-5), (0), (3), (15), (NULL), ('x');
SELECT n, if(n < 0, 'neg', n = 0, 'zero', n < 10, 'small', n > 9, 'big') FROM t ORDER BY n;
SELECT n, iif(n > 9, abs(n), n < 0, abs(-9223372036854775808 + 1), 'rest') FROM t ORDER BY n;
