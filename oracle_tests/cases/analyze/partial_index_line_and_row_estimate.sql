-- lang_analyze, partialindex: a partial index's first number is the rows that it has
CREATE TABLE t(a, b); CREATE INDEX p ON t(a) WHERE b=1; CREATE INDEX q ON t(b) WHERE a IS NULL;
WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i+1 FROM n WHERE i<40) INSERT INTO t SELECT i%10, i%4 FROM n;
ANALYZE; SELECT * FROM sqlite_stat1 ORDER BY idx; CREATE INDEX f ON t(a); ANALYZE f; SELECT * FROM sqlite_stat1 ORDER BY idx; REINDEX; DROP INDEX p; SELECT idx FROM sqlite_stat1 ORDER BY idx;
