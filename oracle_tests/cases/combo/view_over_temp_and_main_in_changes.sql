-- lang_naming: changes that read a temp view over main tables while they change those
CREATE TABLE t(a); INSERT INTO t VALUES(1),(2),(3); CREATE TEMP VIEW v AS SELECT a FROM t WHERE a>(SELECT avg(a) FROM t);
DELETE FROM t WHERE a IN (SELECT a FROM v); SELECT a FROM t;
INSERT INTO t SELECT a+10 FROM v; SELECT a FROM t; UPDATE t SET a=(SELECT max(a) FROM v) WHERE a NOT IN v; SELECT a FROM t;
CREATE TABLE main.v(x); INSERT INTO main.v SELECT a FROM v; SELECT x FROM main.v;
DROP VIEW v; SELECT count(*) FROM v;
