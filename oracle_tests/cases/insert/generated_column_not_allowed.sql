-- lang_insert: a generated column cannot be given
CREATE TABLE t(a, g AS (a+1));
-- error
INSERT INTO t(a,g) VALUES(1,2);
-- error
INSERT INTO t VALUES(1,2);
INSERT INTO t VALUES(1);
SELECT * FROM t;
