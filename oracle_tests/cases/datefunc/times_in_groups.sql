-- lang_datefunc: rows grouped by hour, week and quarter
CREATE TABLE t(at TEXT, n);
WITH RECURSIVE c(i) AS (VALUES (0) UNION ALL SELECT i + 1 FROM c WHERE i < 200) INSERT INTO t SELECT datetime('2023-12-25 06:00', printf('+%d hours', i * 11)), i FROM c;
SELECT strftime('%Y-W%W', at) AS w, count(*), sum(n) FROM t GROUP BY w ORDER BY w;
SELECT strftime('%H', at) AS h, count(*) FROM t GROUP BY h ORDER BY h;
SELECT strftime('%Y', at) || '-Q' || ((strftime('%m', at) + 2) / 3) AS q, count(*), min(date(at)), max(date(at)) FROM t GROUP BY q ORDER BY q;
