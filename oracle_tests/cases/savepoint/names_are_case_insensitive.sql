-- lang_savepoint: names are compared without case
CREATE TABLE t(a);
SAVEPOINT Abc;
INSERT INTO t VALUES(1);
ROLLBACK TO aBC;
RELEASE ABC;
SAVEPOINT 'q r';
RELEASE "Q R";
SELECT * FROM t;
