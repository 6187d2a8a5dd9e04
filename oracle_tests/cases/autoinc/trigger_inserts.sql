-- autoinc: a trigger that inserts into the same table takes the next number
CREATE TABLE t(a INTEGER PRIMARY KEY AUTOINCREMENT, b);
CREATE TRIGGER g AFTER INSERT ON t WHEN new.b<3 BEGIN INSERT INTO t(b) VALUES(new.b+1); END;
INSERT INTO t(b) VALUES(1),(1);
SELECT * FROM t;
PRAGMA recursive_triggers=ON;
INSERT INTO t(b) VALUES(1);
SELECT * FROM t;
SELECT * FROM sqlite_sequence;
