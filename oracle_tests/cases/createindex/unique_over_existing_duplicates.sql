-- lang_createindex: UNIQUE fails on duplicates that are there, NULLs are none; partial ones look at their rows alone
CREATE TABLE t(a, b, c);
INSERT INTO t VALUES(1,1,NULL),(1,2,NULL),(NULL,1,'x'),(NULL,1,'X');
-- error
CREATE UNIQUE INDEX i ON t(a);
CREATE UNIQUE INDEX h ON t(b, a);
-- error
CREATE UNIQUE INDEX i ON t(c COLLATE nocase);
CREATE UNIQUE INDEX i ON t(c);
CREATE UNIQUE INDEX j ON t(a, b);
-- error
CREATE UNIQUE INDEX k ON t(a+0);
CREATE UNIQUE INDEX k ON t(b) WHERE a=1;
-- error
INSERT INTO t VALUES(1,2,'y');
INSERT INTO t VALUES(2,2,'y');
-- error
UPDATE t SET a=1, b=1 WHERE a=2;
SELECT name FROM sqlite_schema WHERE type='index';
PRAGMA integrity_check;
