-- pragma optimize: bit 1 lists the statements; with 0x10000 tables whose size is not what the planner reckons with
CREATE TABLE t(a);
PRAGMA optimize(-1);
INSERT INTO t VALUES(1);
PRAGMA optimize(-1);
SELECT * FROM t WHERE a=1;
PRAGMA optimize(-1);
PRAGMA optimize;
PRAGMA optimize(-1);
PRAGMA optimize(0x10002);
CREATE INDEX i ON t(a);
CREATE TABLE u(b PRIMARY KEY); CREATE TABLE w(k PRIMARY KEY) WITHOUT ROWID;
PRAGMA optimize(-1);
PRAGMA optimize(1);
PRAGMA optimize(3);
PRAGMA optimize(0x10003);
PRAGMA optimize(0x10001);
ANALYZE;
PRAGMA optimize(-1);
PRAGMA main.optimize(-1);
PRAGMA temp.optimize(-1);
CREATE TEMP TABLE tt(a);
PRAGMA optimize(-1);
INSERT INTO u VALUES(1),(2),(3),(4),(5),(6),(7),(8),(9),(10),(11),(12),(13),(14),(15),(16),(17),(18),(19),(20),(21);
SELECT * FROM u WHERE b=1;
PRAGMA optimize(-1);

CREATE TABLE e(a); CREATE TABLE e2(a UNIQUE);
PRAGMA optimize(0x10003);
INSERT INTO sqlite_stat1 VALUES('e', NULL, '5'), ('e2', 'sqlite_autoindex_e2_1', '500 1');
-- reopen
PRAGMA optimize(0x10003);
PRAGMA optimize(3);
