-- pragma recursive_triggers: a program that fires itself until WHEN stops it
PRAGMA recursive_triggers=1;
CREATE TABLE t(n INTEGER PRIMARY KEY, f);
CREATE TRIGGER g AFTER INSERT ON t WHEN new.n < 12 BEGIN INSERT INTO t VALUES(new.n + 1, new.f * (new.n + 1)); END;
INSERT INTO t VALUES(1, 1);
SELECT * FROM t;
SELECT changes(), total_changes(), last_insert_rowid();
CREATE TRIGGER d AFTER DELETE ON t BEGIN DELETE FROM t WHERE n = old.n - 1; END;
DELETE FROM t WHERE n = 9;
SELECT n FROM t;
