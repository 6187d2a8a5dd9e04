-- lang_datefunc §2 "Time Values": "The 'now' argument ... always returns exactly the same value for multiple
-- invocations within the same sqlite3_step() call"
SELECT datetime('now') = datetime('now'), julianday('now') = julianday('NOW'), datetime('now') = datetime(), date('now') = date(), time('now') = time(), unixepoch() = unixepoch('now'), strftime('%s') = strftime('%s', 'now'), julianday() = julianday('now');
SELECT count(DISTINCT j) FROM (WITH RECURSIVE c(n, j) AS (SELECT 1, julianday('now') UNION ALL SELECT n + 1, julianday('now') FROM c WHERE n < 2000) SELECT j FROM c);
SELECT datetime(' now'), datetime('now '), datetime('no');
