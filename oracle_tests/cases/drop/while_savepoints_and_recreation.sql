-- lang_droptable: dropped and made again within savepoints
CREATE TABLE t(a);
INSERT INTO t VALUES('old');
SAVEPOINT s;
DROP TABLE t;
CREATE TABLE t(b, c);
INSERT INTO t VALUES('new', 1);
SELECT * FROM t;
SAVEPOINT r;
DROP TABLE t;
CREATE VIEW t AS SELECT 'view' AS x;
SELECT * FROM t;
ROLLBACK TO r;
SELECT * FROM t;
ROLLBACK TO s;
SELECT * FROM t;
DROP TABLE t;
RELEASE s;
-- error
SELECT * FROM t;
