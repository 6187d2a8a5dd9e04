-- lang_createtrigger: a program's own OR REPLACE holds when the outer statement has no OR clause
CREATE TABLE t(a);
CREATE TABLE k(x PRIMARY KEY, n);
CREATE TRIGGER g AFTER INSERT ON t BEGIN
  INSERT OR REPLACE INTO k VALUES(new.a, coalesce((SELECT n FROM k WHERE x=new.a), 0) + 1);
  UPDATE OR IGNORE k SET x = x + 1 WHERE x = new.a + 10;
END;
INSERT INTO t VALUES(1),(1),(2),(11),(1);
SELECT * FROM k ORDER BY x;
-- error
INSERT OR ABORT INTO t VALUES(2);
INSERT OR IGNORE INTO t VALUES(2);
SELECT * FROM k ORDER BY x;
SELECT count(*) FROM t;
