-- lang_analyze: ANALYZE of an index, a table, a database; unknown names
CREATE TABLE t(a, b); CREATE INDEX i ON t(a); CREATE INDEX j ON t(b); INSERT INTO t VALUES(1,2),(3,4);
ANALYZE i; SELECT * FROM sqlite_stat1; ANALYZE main.j; SELECT * FROM sqlite_stat1 ORDER BY idx; ANALYZE main; ANALYZE temp;
-- error
ANALYZE nope;
-- error
ANALYZE main.nope;
-- error
ANALYZE nope.t;
ANALYZE sqlite_schema; ANALYZE sqlite_stat1; SELECT count(*) FROM sqlite_stat1;
CREATE VIEW v AS SELECT 1; ANALYZE v; SELECT tbl, idx FROM sqlite_stat1 ORDER BY idx;
