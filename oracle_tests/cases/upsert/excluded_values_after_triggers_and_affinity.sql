-- lang_upsert: excluded has the values as they would have been stored
CREATE TABLE t(k INT PRIMARY KEY, r REAL, x TEXT DEFAULT 'dx', g AS (r*2));
INSERT INTO t(k) VALUES(1);
INSERT INTO t(k, r) VALUES('1', '3') ON CONFLICT(k) DO UPDATE SET r=excluded.r, x=typeof(excluded.k)||typeof(excluded.r)||excluded.x||ifnull(excluded.g,'-');
SELECT *, typeof(r) FROM t;
CREATE TRIGGER b BEFORE INSERT ON t BEGIN UPDATE t SET x='before' WHERE k=new.k; END;
INSERT INTO t(k, r) VALUES(1, 9) ON CONFLICT(k) DO UPDATE SET r=excluded.r, x=x||'/'||excluded.x;
SELECT * FROM t;
