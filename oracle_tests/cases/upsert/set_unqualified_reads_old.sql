-- lang_upsert: unqualified names in SET and WHERE are the row that is there
CREATE TABLE t(a PRIMARY KEY, b, c);
INSERT INTO t VALUES(1,'old',5);
INSERT INTO t VALUES(1,'new',6) ON CONFLICT(a) DO UPDATE SET b=b||'+'||excluded.b, c=max(c,excluded.c) WHERE b='old';
SELECT * FROM t;
INSERT INTO t VALUES(1,'new',6) ON CONFLICT(a) DO UPDATE SET b='never' WHERE b='old';
SELECT * FROM t;
