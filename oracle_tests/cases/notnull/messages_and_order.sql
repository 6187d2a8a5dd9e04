-- lang_createtable NOT NULL: the first column in the order of the table is told
CREATE TABLE t(a NOT NULL, b NOT NULL, c NOT NULL DEFAULT 3, d CHECK(d>0));
-- error
INSERT INTO t(d) VALUES(-1);
-- error
INSERT INTO t(b, a) VALUES(NULL, 1);
-- error
INSERT INTO t VALUES(1,NULL,NULL,-1);
-- error
INSERT INTO t VALUES(1,1,NULL,-1);
INSERT INTO t(b, a) VALUES(1, 2);
-- error
UPDATE t SET c=NULL, a=NULL;
-- error
UPDATE t SET (b, c)=(SELECT NULL, NULL);
SELECT * FROM t;
