-- lang_createtable: NOT NULL refuses NULL, and so does an UPDATE
CREATE TABLE t(a NOT NULL, b NULL, c NOT NULL DEFAULT 5);
-- error
INSERT INTO t(b) VALUES(1);
INSERT INTO t(a) VALUES(1);
-- error
INSERT INTO t(a,c) VALUES(1,NULL);
-- error
UPDATE t SET a=NULL;
SELECT * FROM t;
