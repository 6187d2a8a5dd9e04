-- lang_upsert: a WHERE of the target picks a partial index, a WHERE of DO UPDATE skips rows
CREATE TABLE t(k, on_ INT, v);
CREATE UNIQUE INDEX i ON t(k) WHERE on_=1;
INSERT INTO t VALUES('a',1,'first'),('a',0,'off'),('b',0,'off');
INSERT INTO t VALUES('a',1,'second') ON CONFLICT(k) WHERE on_=1 DO UPDATE SET v=v||'+'||excluded.v WHERE length(v)<8;
INSERT INTO t VALUES('a',1,'third') ON CONFLICT(k) WHERE on_=1 DO UPDATE SET v=excluded.v WHERE length(v)<8;
SELECT changes();
INSERT INTO t VALUES('b',1,'now'),('b',0,'off2') ON CONFLICT(k) WHERE on_=1 DO NOTHING;
SELECT * FROM t;
-- error
INSERT INTO t VALUES('a',1,'x') ON CONFLICT(k) DO NOTHING;
-- error
INSERT INTO t VALUES('a',1,'x') ON CONFLICT(k) WHERE on_=2 DO NOTHING;
-- error
INSERT INTO t VALUES('a',1,'x') ON CONFLICT(k) WHERE on_=1 AND v DO NOTHING;
INSERT INTO t VALUES('a',1,'x') ON CONFLICT DO NOTHING;
SELECT count(*) FROM t;
