-- foreignkeys: immediate keys are looked at when the statement ends: rows may refer to each other within it
PRAGMA foreign_keys=ON; CREATE TABLE t(id INTEGER PRIMARY KEY, r REFERENCES t); INSERT INTO t VALUES(1,2),(2,3),(3,1); UPDATE t SET id=id+10, r=r+10;
SELECT * FROM t; UPDATE t SET r=id; DELETE FROM t WHERE id=12;
-- error
UPDATE t SET r=99;
INSERT INTO t SELECT 50, 51 UNION ALL SELECT 51, 50;
-- error
DELETE FROM t WHERE id=50;
DELETE FROM t WHERE id>=50; SELECT * FROM t;
