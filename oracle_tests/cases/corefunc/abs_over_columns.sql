-- lang_corefunc abs(X): columns of each affinity
CREATE TABLE t(i INTEGER, r REAL, s TEXT, b BLOB, n NUMERIC);
INSERT INTO t VALUES (-5, -5, '-5', x'2d35', '-5'), (-5.5, -5.5, '-5.5x', '-5', '-5.0'), (NULL, NULL, 'x', x'', 'x');
SELECT abs(i), abs(r), abs(s), abs(b), abs(n), typeof(abs(i)), typeof(abs(r)), typeof(abs(s)), typeof(abs(b)), typeof(abs(n)) FROM t ORDER BY rowid;
SELECT sum(abs(i)), max(abs(r)), count(abs(s)) FROM t;
