-- lang_conflict: delete triggers fire for replaced rows only with recursive triggers
CREATE TABLE t(a UNIQUE, b);
CREATE TABLE lg(x);
CREATE TRIGGER g AFTER DELETE ON t BEGIN INSERT INTO lg VALUES('gone '||old.b); END;
INSERT INTO t VALUES(1,'x');
REPLACE INTO t VALUES(1,'y');
SELECT * FROM lg;
PRAGMA recursive_triggers=ON;
REPLACE INTO t VALUES(1,'z');
SELECT * FROM lg;
