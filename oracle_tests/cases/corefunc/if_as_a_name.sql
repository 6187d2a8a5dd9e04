-- lang_corefunc iif(X,Y,Z): IF is a keyword in CREATE TABLE IF NOT EXISTS and a function elsewhere
CREATE TABLE IF NOT EXISTS t(a);
INSERT INTO t VALUES (if(1, 'x', 'y'));
SELECT IF(a = 'x', 1, 2), if (a = 'x', 1, 2) FROM t;
