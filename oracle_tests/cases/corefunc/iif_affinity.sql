-- lang_corefunc iif(X,Y,Z): the result of iif() has no affinity, as that of CASE has none
CREATE TABLE t(i INTEGER, s TEXT);
INSERT INTO t VALUES (1, '1');
SELECT iif(1, i, s) = '1', iif(1, s, i) = 1, iif(0, i, s) = '1', CASE WHEN 1 THEN i END = '1', typeof(iif(i, i, s)), iif(s, s, i) < 2 FROM t;
