-- lang_savepoint: outside BEGIN the outermost savepoint is a transaction; inside it its release commits nothing
CREATE TABLE t(a);
SAVEPOINT one;
INSERT INTO t VALUES(1);
-- error
BEGIN;
RELEASE one;
-- error
COMMIT;
BEGIN;
SAVEPOINT one;
INSERT INTO t VALUES(2);
RELEASE one;
ROLLBACK;
SELECT * FROM t;
SAVEPOINT x;
INSERT INTO t VALUES(3);
COMMIT;
SELECT * FROM t;
-- error
RELEASE x;
SAVEPOINT x;
INSERT INTO t VALUES(4);
SAVEPOINT y;
ROLLBACK;
SELECT * FROM t;
