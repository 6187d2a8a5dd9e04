-- lang_upsert: INSERT SELECT FROM the target ON CONFLICT: WHERE true, joins, rows met twice
CREATE TABLE t(k INTEGER PRIMARY KEY, v); INSERT INTO t VALUES(1,1),(2,2),(3,3); INSERT INTO t SELECT k+1, v FROM t WHERE true ON CONFLICT(k) DO UPDATE SET v=t.v*10+excluded.v; SELECT * FROM t; INSERT INTO t SELECT a.k, count(*) FROM t a JOIN t b ON b.k<=a.k GROUP BY a.k HAVING true ON CONFLICT(k) DO UPDATE SET v=excluded.v RETURNING k, v; INSERT INTO t SELECT 1, value FROM json_each('[5,6,7]') WHERE true ON CONFLICT(k) DO UPDATE SET v=v+excluded.v; SELECT * FROM t;
-- error
INSERT INTO t SELECT k, v FROM t ON CONFLICT(k) DO NOTHING;
INSERT INTO t SELECT k, v FROM t ORDER BY k LIMIT 1 ON CONFLICT(k) DO UPDATE SET v='limited';
SELECT * FROM t; SELECT changes(), total_changes();
