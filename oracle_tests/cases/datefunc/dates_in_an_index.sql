-- lang_datefunc §1: dates that are constants may be indexed
CREATE TABLE t(id INTEGER PRIMARY KEY, ts TEXT);
WITH RECURSIVE c(n) AS (VALUES (0) UNION ALL SELECT n + 1 FROM c WHERE n < 400) INSERT INTO t SELECT n, datetime('2023-11-15', printf('+%d hours', n * 7)) FROM c;
CREATE INDEX i ON t(strftime('%Y-%m', ts));
SELECT strftime('%Y-%m', ts) AS m, count(*), min(ts), max(id) FROM t GROUP BY m ORDER BY m;
SELECT count(*) FROM t WHERE strftime('%Y-%m', ts) = '2024-01';
SELECT count(*) FROM t WHERE ts BETWEEN datetime('2024-01-01') AND datetime('2024-01-01', '+1 month');
