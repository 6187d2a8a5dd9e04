-- lang_attach, lang_transaction: ATTACH and DETACH while reading and writing
CREATE TABLE t(a); ATTACH ':memory:' AS x;
BEGIN IMMEDIATE; CREATE TABLE x.u(b); INSERT INTO t VALUES(1); INSERT INTO u VALUES(2);
-- error
DETACH x;
ATTACH ':memory:' AS y; CREATE TABLE y.w(c); SAVEPOINT s; INSERT INTO w VALUES(3); ROLLBACK TO s;
-- error
DETACH y;
COMMIT;
DETACH y; SELECT * FROM t, u; DETACH x; SELECT * FROM t;
-- error
SELECT * FROM u;
