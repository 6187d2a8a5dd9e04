-- lang_createtrigger: TEMP views and triggers over two attached databases
ATTACH ':memory:' AS a; ATTACH ':memory:' AS b; CREATE TABLE a.t(x); CREATE TABLE b.t(x); CREATE TABLE b.s(y);
CREATE TEMP VIEW both_ AS SELECT 'a' AS db, x FROM a.t UNION ALL SELECT 'b', x FROM b.t;
CREATE TEMP TRIGGER copy AFTER INSERT ON a.t BEGIN INSERT INTO s VALUES(new.x); END;
CREATE TEMP TRIGGER vi INSTEAD OF INSERT ON both_ BEGIN INSERT INTO t VALUES(new.x||new.db); END;
INSERT INTO a.t VALUES(1); INSERT INTO b.t VALUES(2); INSERT INTO both_ VALUES('b',3);
SELECT * FROM both_; SELECT * FROM s;
DETACH b;
-- error
SELECT * FROM both_;
-- error
INSERT INTO a.t VALUES(4);
DROP TRIGGER copy; INSERT INTO a.t VALUES(5); SELECT * FROM a.t;
