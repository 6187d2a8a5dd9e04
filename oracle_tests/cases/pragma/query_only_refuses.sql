-- pragma query_only: no change to any database, but PRAGMAs and temp behave as SQLite has it
CREATE TABLE t(a); CREATE TEMP TABLE tt(a); PRAGMA query_only=ON; SELECT * FROM t;
-- error
INSERT INTO t VALUES(1);
-- error
INSERT INTO tt VALUES(1);
-- error
CREATE TABLE u(a);
-- error
DROP TABLE t;
-- error
PRAGMA user_version=3;
-- error
VACUUM;
-- error
ANALYZE;
REINDEX;
-- error
BEGIN IMMEDIATE;
-- error
COMMIT;
ATTACH ':memory:' AS x;
-- error
CREATE TABLE x.t(a);
PRAGMA query_only=OFF; PRAGMA user_version; INSERT INTO t VALUES(2); SELECT * FROM t;
