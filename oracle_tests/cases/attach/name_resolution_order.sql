-- lang_naming: an unqualified name is looked for in temp, then main, then the attached in the order of attaching
ATTACH ':memory:' AS a;
ATTACH ':memory:' AS b;
CREATE TABLE b.t(x);
INSERT INTO b.t VALUES('b');
SELECT x FROM t;
CREATE TABLE a.t(x);
INSERT INTO t VALUES('a');
SELECT x FROM t;
CREATE TABLE main.t(x);
INSERT INTO t VALUES('main');
SELECT x FROM t;
CREATE TEMP TABLE t(x);
INSERT INTO t VALUES('temp');
SELECT x FROM t;
SELECT (SELECT x FROM b.t), (SELECT x FROM a.t), (SELECT x FROM main.t), (SELECT x FROM temp.t);
DROP TABLE t; DROP TABLE t; DROP TABLE t;
SELECT x FROM t;
