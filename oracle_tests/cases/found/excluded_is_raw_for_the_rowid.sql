-- found by the generator of changes: where the rowid conflicts excluded holds the values as given
CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT, r REAL, n NUMERIC);
INSERT INTO t VALUES(1,'x',1,2);
INSERT INTO t VALUES(1,5,6,'7') ON CONFLICT(a) DO UPDATE SET b=typeof(excluded.b)||typeof(excluded.r)||typeof(excluded.n) RETURNING *;
INSERT INTO t VALUES('1',5,6,'7') ON CONFLICT DO UPDATE SET b=(excluded.b IN ('5','6'))||(excluded.b IN (SELECT '5'))||(excluded.b BETWEEN '4' AND '6')||max(excluded.b,1)||typeof(excluded.a)||(excluded.a='1')||(excluded.rowid='1') RETURNING *;
INSERT INTO t VALUES(1,5,'6','7') ON CONFLICT(a) DO UPDATE SET b=excluded.b, r=excluded.r, n=excluded.n RETURNING *, typeof(b), typeof(r), typeof(n);
INSERT INTO t SELECT a,a,a,a FROM t WHERE true ON CONFLICT(a) DO UPDATE SET b=typeof(excluded.b)||typeof(excluded.r) RETURNING *;
