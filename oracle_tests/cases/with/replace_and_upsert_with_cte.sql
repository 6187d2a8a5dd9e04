-- lang_with, lang_upsert: CTEs before REPLACE and before an upsert, visible to the DO UPDATE too
CREATE TABLE t(k PRIMARY KEY, v);
INSERT INTO t VALUES(1,1),(2,2);
WITH s(k, v) AS (SELECT k, v*10 FROM t) REPLACE INTO t SELECT k, v FROM s;
SELECT * FROM t ORDER BY k;
WITH s(k, v) AS (VALUES(2,'x'),(3,'y')) INSERT INTO t SELECT * FROM s WHERE true ON CONFLICT(k) DO UPDATE SET v=(SELECT count(*) FROM s)||excluded.v;
SELECT * FROM t ORDER BY k;
WITH s AS (SELECT 5) INSERT OR IGNORE INTO t SELECT 1, * FROM s;
SELECT changes(), * FROM t ORDER BY k;
-- error
WITH s AS (SELECT 2) INSERT INTO t SELECT 3 FROM s;
