-- lang_analyze: ANALYZE of a table, an index, a schema; only their rows are made anew
CREATE TABLE t(a, b);
CREATE TABLE u(c);
CREATE INDEX ia ON t(a);
CREATE INDEX ib ON t(b);
CREATE INDEX uc ON u(c);
INSERT INTO t VALUES(1,1),(1,2);
INSERT INTO u VALUES(5);
ANALYZE ia;
SELECT * FROM sqlite_stat1 ORDER BY idx;
ANALYZE main.u;
SELECT * FROM sqlite_stat1 ORDER BY idx;
INSERT INTO t VALUES(2,2),(3,2);
ANALYZE t;
SELECT * FROM sqlite_stat1 ORDER BY idx;
INSERT INTO sqlite_stat1 VALUES('ghost','g','9 9');
ANALYZE ib;
SELECT * FROM sqlite_stat1 ORDER BY idx;
ANALYZE main;
SELECT * FROM sqlite_stat1 ORDER BY idx;
-- error
ANALYZE nope;
-- error
ANALYZE nope.t;
-- error
ANALYZE main.nope;
ANALYZE sqlite_schema;
