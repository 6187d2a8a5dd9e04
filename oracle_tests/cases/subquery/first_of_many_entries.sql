-- The first row of an index's order for each key, with one entry of a key, with a few and with more than a leaf has.
PRAGMA page_size = 512;
CREATE TABLE ev(k, ts INT, s TEXT);
CREATE TABLE t(k);
INSERT INTO t VALUES(1), (2), (3), (4), (NULL), ('5'), (3), (5);
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400)
INSERT INTO ev SELECT CASE WHEN i % 100 = 0 THEN 1 WHEN i < 8 THEN 2 WHEN i < 50 THEN 3 WHEN i = 60 THEN '5' ELSE 4 END, i, 's' || i FROM n;
CREATE INDEX evk ON ev(k, ts);
SELECT k, (SELECT ts FROM ev WHERE k = t.k ORDER BY ts DESC LIMIT 1), (SELECT s FROM ev WHERE k = t.k ORDER BY ts LIMIT 1) FROM t;
SELECT k, (SELECT ts FROM ev WHERE k = t.k ORDER BY ts LIMIT 1 OFFSET 3), (SELECT s FROM ev WHERE k = t.k ORDER BY ts DESC LIMIT 0) FROM t;
SELECT k, (SELECT s FROM ev WHERE k = t.k ORDER BY s DESC LIMIT 1), (SELECT group_concat(ts) FROM (SELECT ts FROM ev WHERE k = t.k ORDER BY ts LIMIT 6)) FROM t;
SELECT t.k, count(*), sum(ts) FROM t JOIN ev ON ev.k = t.k GROUP BY t.k, t.rowid ORDER BY t.rowid;
SELECT k, (SELECT ts FROM ev WHERE k = t.k ORDER BY ts LIMIT -1) FROM t;
