-- lang_analyze: ANALYZE of one index leaves the rows of the table's others and their samples
CREATE TABLE t(a, b); CREATE INDEX ia ON t(a); CREATE INDEX ib ON t(b); CREATE INDEX iab ON t(a, b) WHERE b>1;
INSERT INTO t VALUES(1,1),(1,2),(2,3); ANALYZE;
DELETE FROM t WHERE a=2; INSERT INTO t VALUES(5,5),(5,6),(5,7);
ANALYZE ib; SELECT idx, stat FROM sqlite_stat1 ORDER BY 1; SELECT idx, count(*) FROM sqlite_stat4 GROUP BY 1;
ANALYZE main.iab; SELECT idx, stat FROM sqlite_stat1 ORDER BY 1;
REINDEX; SELECT idx, stat FROM sqlite_stat1 ORDER BY 1; ANALYZE t; SELECT idx, stat FROM sqlite_stat1 ORDER BY 1;
