-- lang_createview: views as sources of INSERT, in subqueries of UPDATE and DELETE, joined to their own tables
CREATE TABLE t(id INTEGER PRIMARY KEY, v); INSERT INTO t VALUES(1,10),(2,20),(3,30); CREATE VIEW big AS SELECT id, v*2 AS d FROM t WHERE v>10;
INSERT INTO t SELECT id+10, d FROM big; SELECT * FROM t; UPDATE t SET v=(SELECT d FROM big WHERE big.id=t.id) WHERE id IN (SELECT id FROM big); SELECT * FROM t; DELETE FROM t WHERE id IN (SELECT max(id) FROM big); UPDATE t SET v=big.d FROM big WHERE big.id=t.id+1; SELECT * FROM t; SELECT t.id, big.d FROM t LEFT JOIN big USING(id);
-- error
INSERT INTO big VALUES(1,2);
-- error
UPDATE big SET d=1;
-- error
DELETE FROM big;
