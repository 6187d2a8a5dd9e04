-- lang_createtrigger: RAISE(FAIL) in the update that an upsert does keeps the rows before it
CREATE TABLE t(k PRIMARY KEY, v); CREATE TRIGGER g BEFORE UPDATE ON t WHEN new.v>99 BEGIN SELECT RAISE(FAIL, 'too much'); END; CREATE TRIGGER h BEFORE UPDATE ON t WHEN new.v<0 BEGIN SELECT RAISE(IGNORE); END;
INSERT INTO t VALUES(1,1),(2,2),(3,3);
-- error
INSERT INTO t VALUES(4,4),(1,-5),(2,50),(3,100),(5,5) ON CONFLICT(k) DO UPDATE SET v=excluded.v;
SELECT * FROM t; SELECT changes(), total_changes();
-- error
UPDATE t SET v=v*30; SELECT * FROM t;
-- error
UPDATE t SET v=v*30;
SELECT * FROM t;
