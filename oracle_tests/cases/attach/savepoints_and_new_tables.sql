-- lang_savepoint: a savepoint covers all attached databases
ATTACH ':memory:' AS x;
CREATE TABLE x.t(a);
SAVEPOINT one;
INSERT INTO t VALUES(1);
CREATE TABLE x.u(a);
SAVEPOINT two;
CREATE TABLE main.m(b);
INSERT INTO x.u VALUES(2);
ROLLBACK TO two;
SELECT name FROM x.sqlite_schema;
SELECT name FROM main.sqlite_schema;
RELEASE one;
SELECT * FROM t;
SELECT * FROM x.u;
