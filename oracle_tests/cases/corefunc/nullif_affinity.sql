-- lang_corefunc nullif(X,Y): columns with affinity are compared as they are
CREATE TABLE t(i INTEGER, s TEXT);
INSERT INTO t VALUES (5, '5'), (5, 'x');
SELECT nullif(i, s), nullif(s, i), nullif(i, '5'), nullif(s, 5), i = s FROM t ORDER BY rowid;
SELECT sum(nullif(i, 5)), count(nullif(s, 'x')) FROM t;
-- error
SELECT nullif(1);
-- error
SELECT nullif(1, 2, 3);
