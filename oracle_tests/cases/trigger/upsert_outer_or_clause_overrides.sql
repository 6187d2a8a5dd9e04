-- lang_createtrigger "Conflict": the outer statement's OR clause goes before that of the program, not before its ON CONFLICT
CREATE TABLE t(a);
CREATE TABLE u(x UNIQUE, y);
CREATE TRIGGER g AFTER INSERT ON t BEGIN
  INSERT OR ABORT INTO u VALUES(new.a, 'ins');
END;
CREATE TRIGGER h AFTER DELETE ON t BEGIN
  INSERT INTO u VALUES(old.a, 'del') ON CONFLICT(x) DO UPDATE SET y = y || '+' || excluded.y;
END;
INSERT INTO t VALUES(1);
INSERT OR IGNORE INTO t VALUES(1);
INSERT OR REPLACE INTO t VALUES(2),(1);
-- error
INSERT INTO t VALUES(2);
-- error
INSERT OR FAIL INTO t VALUES(3),(2),(4);
SELECT * FROM t;
SELECT * FROM u ORDER BY x;
DELETE FROM t WHERE a<3;
SELECT * FROM u ORDER BY x;
