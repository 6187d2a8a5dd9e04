-- lang_upsert: DO NOTHING changes no counter but that of AUTOINCREMENT
CREATE TABLE t(id INTEGER PRIMARY KEY AUTOINCREMENT, u UNIQUE);
INSERT INTO t(u) VALUES('a');
INSERT INTO t(u) VALUES('a') ON CONFLICT DO NOTHING;
SELECT changes(), total_changes(), last_insert_rowid();
INSERT INTO t(u) VALUES('a'),('b'),('a'),('c') ON CONFLICT(u) DO NOTHING;
SELECT changes(), last_insert_rowid();
SELECT * FROM t;
SELECT * FROM sqlite_sequence;
INSERT INTO t(u) VALUES('b') ON CONFLICT(u) DO UPDATE SET u='B';
SELECT changes(), last_insert_rowid();
SELECT * FROM sqlite_sequence;
