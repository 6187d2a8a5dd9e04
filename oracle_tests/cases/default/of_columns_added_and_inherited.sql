-- lang_createtable §3.2: defaults under column affinity, with NOT NULL and CHECK, in INSERT SELECT and upserts
CREATE TABLE t(k INTEGER PRIMARY KEY, i INT DEFAULT '12', r REAL DEFAULT 5, x TEXT DEFAULT 3.0, b DEFAULT x'41' CHECK(typeof(b)='blob')); INSERT INTO t(k) VALUES(1),(2); SELECT typeof(i), typeof(r), x, typeof(x), b FROM t WHERE k=1; INSERT INTO t(k, i) SELECT k+10, NULL FROM t; SELECT i, r FROM t WHERE k>10; INSERT INTO t(k) VALUES(1) ON CONFLICT(k) DO UPDATE SET i=excluded.i+1, x=excluded.x||'u'; SELECT i, x FROM t WHERE k=1;
-- error
UPDATE t SET b=DEFAULT;
-- error
INSERT INTO t(k, b) VALUES(9, 'text');
REPLACE INTO t(k) VALUES(2); SELECT count(*) FROM t;
