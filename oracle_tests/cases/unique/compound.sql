CREATE TABLE t(a, b, c, UNIQUE(a, b), UNIQUE(c, a), CONSTRAINT u3 UNIQUE(b, c));
INSERT INTO t VALUES(1,2,3),(1,3,4),(2,2,4);
-- error
INSERT INTO t VALUES(1,2,9);
-- error
INSERT INTO t VALUES(1,9,3);
-- error
INSERT INTO t VALUES(9,2,3);
INSERT INTO t VALUES(1,NULL,5),(1,NULL,6);
-- error
INSERT INTO t VALUES(1,NULL,5);
SELECT * FROM t;
SELECT name, tbl_name FROM sqlite_schema WHERE type='index';
