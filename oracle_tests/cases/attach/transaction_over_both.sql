-- lang_attach: a transaction covers all databases
ATTACH ':memory:' AS x;
CREATE TABLE t(a);
CREATE TABLE x.u(a);
BEGIN;
INSERT INTO t VALUES(1);
INSERT INTO u VALUES(1);
-- error
DETACH x;
ATTACH ':memory:' AS y;
ROLLBACK;
SELECT (SELECT count(*) FROM t), (SELECT count(*) FROM u);
DETACH x;
SELECT count(*) FROM t;
