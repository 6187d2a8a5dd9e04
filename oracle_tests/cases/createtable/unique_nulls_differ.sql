-- lang_createtable: NULLs are different from each other in UNIQUE
CREATE TABLE t(a UNIQUE, b, UNIQUE(a,b));
INSERT INTO t VALUES(NULL,1),(NULL,1),(1,NULL);
-- error
INSERT INTO t VALUES(1,2);
SELECT * FROM t;
