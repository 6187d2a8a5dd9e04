-- lang_delete §3: DELETE without WHERE counts rows with and without triggers, keys and indexes; RETURNING too
CREATE TABLE t(a UNIQUE, b); CREATE TABLE c(r REFERENCES t(a)); CREATE TABLE w(a PRIMARY KEY) WITHOUT ROWID; INSERT INTO t VALUES(1,1),(2,2),(3,3); INSERT INTO w VALUES(1),(2);
DELETE FROM t; SELECT changes(), total_changes(); DELETE FROM w; SELECT changes(), total_changes(); DELETE FROM t; SELECT changes(); INSERT INTO t VALUES(1,1),(2,2); DELETE FROM t WHERE 1; SELECT changes(); INSERT INTO t VALUES(1,1),(2,2); DELETE FROM t RETURNING a; PRAGMA foreign_keys=ON; INSERT INTO t VALUES(1,1); INSERT INTO c VALUES(1);
-- error
DELETE FROM t;
DELETE FROM c; DELETE FROM t; SELECT changes(), total_changes();
