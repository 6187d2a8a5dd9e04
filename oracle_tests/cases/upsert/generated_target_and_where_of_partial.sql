-- lang_upsert: the target's WHERE must imply the partial index's; generated columns as targets
CREATE TABLE t(a, b, g AS (a%10) STORED); CREATE UNIQUE INDEX p ON t(a) WHERE b>0; CREATE UNIQUE INDEX q ON t(g) WHERE a<1000;
INSERT INTO t(a,b) VALUES(1,1); INSERT INTO t(a,b) VALUES(1,5) ON CONFLICT(a) WHERE b>0 DO UPDATE SET b=b+excluded.b;
-- error
INSERT INTO t(a,b) VALUES(1,5) ON CONFLICT(a) DO NOTHING;
-- error
INSERT INTO t(a,b) VALUES(1,5) ON CONFLICT(a) WHERE b>1 DO NOTHING;
-- error
INSERT INTO t(a,b) VALUES(1,5) ON CONFLICT(a) WHERE b>0 AND a>0 DO NOTHING;
INSERT INTO t(a,b) VALUES(11,-1) ON CONFLICT(g) WHERE a<1000 DO UPDATE SET b=excluded.b; SELECT * FROM t; INSERT INTO t(a,b) VALUES(1,0) ON CONFLICT DO NOTHING; SELECT changes();
