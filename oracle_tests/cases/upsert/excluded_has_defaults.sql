-- lang_upsert: excluded holds defaults of columns that were left out
CREATE TABLE t(a PRIMARY KEY, b DEFAULT 'dflt', c);
INSERT INTO t VALUES(1,2,3);
INSERT INTO t(a) VALUES(1) ON CONFLICT(a) DO UPDATE SET b=excluded.b, c=excluded.c;
SELECT * FROM t;
