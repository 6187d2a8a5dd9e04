-- lang_createtable: NULL is allowed in a PRIMARY KEY that is no rowid, several times
CREATE TABLE t(a PRIMARY KEY, b);
INSERT INTO t VALUES(NULL,1),(NULL,2),(1,3);
-- error
INSERT INTO t VALUES(1,4);
SELECT * FROM t;
CREATE TABLE u(a, b, PRIMARY KEY(a,b));
INSERT INTO u VALUES(1,NULL),(1,NULL);
SELECT * FROM u;
