-- lang_returning: rows come whole or not at all; a failing row leaves nothing; ROLLBACK TO takes returned rows back
CREATE TABLE t(a UNIQUE, b CHECK(b<10)); BEGIN; INSERT INTO t VALUES(1,1),(2,2) RETURNING a; SAVEPOINT s;
-- error
INSERT INTO t VALUES(3,3),(4,40) RETURNING a;
INSERT OR IGNORE INTO t VALUES(3,3),(4,40),(1,5),(5,5) RETURNING a, (SELECT count(*) FROM t);
-- error
UPDATE t SET b=b+6 RETURNING a, b;
UPDATE OR IGNORE t SET b=b+6 RETURNING a, b; ROLLBACK TO s; SELECT * FROM t; DELETE FROM t RETURNING a+(SELECT max(a) FROM t); ROLLBACK; SELECT count(*) FROM t;
-- error
INSERT OR FAIL INTO t VALUES(7,7),(7,8) RETURNING a;
SELECT * FROM t;
