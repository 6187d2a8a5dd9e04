-- lang_update: an INTEGER PRIMARY KEY cannot become NULL
CREATE TABLE t(a INTEGER PRIMARY KEY, b);
INSERT INTO t VALUES(1,2);
-- error
UPDATE t SET a=NULL;
UPDATE t SET a='5';
UPDATE t SET a=6.0;
-- error
UPDATE t SET a=6.5;
SELECT a, typeof(a) FROM t;
