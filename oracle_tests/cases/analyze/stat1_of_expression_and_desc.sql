-- lang_analyze: sqlite_stat1 for expression terms, DESC terms and collations
CREATE TABLE t(a, b TEXT COLLATE NOCASE, c); CREATE INDEX e ON t(a+1, lower(b)); CREATE INDEX d ON t(c DESC, b); CREATE INDEX n ON t(b COLLATE BINARY);
INSERT INTO t VALUES(1,'x',1),(1,'X',1),(2,'y',NULL),(3,'Y',NULL),(3,'y',2);
ANALYZE; SELECT * FROM sqlite_stat1 ORDER BY idx;
DELETE FROM t WHERE a=1; ANALYZE t; SELECT * FROM sqlite_stat1 ORDER BY idx; DELETE FROM t; ANALYZE; SELECT * FROM sqlite_stat1;
