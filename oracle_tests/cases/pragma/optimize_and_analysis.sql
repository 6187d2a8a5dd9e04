-- pragma optimize: nothing to do, masks, and what it analyses of tables that were used
CREATE TABLE t(a, b); CREATE INDEX i ON t(a); PRAGMA optimize; PRAGMA optimize(0x10002); SELECT count(*) FROM sqlite_schema WHERE name='sqlite_stat1';
WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i+1 FROM n WHERE i<300) INSERT INTO t SELECT i%5, i FROM n; SELECT count(*) FROM t WHERE a=3; PRAGMA optimize(-1); PRAGMA optimize; SELECT * FROM sqlite_stat1; PRAGMA main.optimize; PRAGMA optimize(1);
