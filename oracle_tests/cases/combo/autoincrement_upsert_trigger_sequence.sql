-- autoinc: numbers taken by rows that a trigger or an upsert then turns aside
CREATE TABLE t(id INTEGER PRIMARY KEY AUTOINCREMENT, k UNIQUE); CREATE TRIGGER g BEFORE INSERT ON t WHEN new.k='skip' BEGIN SELECT RAISE(IGNORE); END;
INSERT INTO t(k) VALUES('a'),('skip'),('b'),('a') ON CONFLICT DO NOTHING; SELECT * FROM t; SELECT * FROM sqlite_sequence;
INSERT INTO t(k) VALUES('b') ON CONFLICT(k) DO UPDATE SET id=id+100; SELECT * FROM t; SELECT * FROM sqlite_sequence;
INSERT INTO t(k) VALUES('c'); SELECT last_insert_rowid(); SELECT * FROM sqlite_sequence;
INSERT INTO t VALUES(50,'skip'); SELECT * FROM sqlite_sequence; SELECT last_insert_rowid();
