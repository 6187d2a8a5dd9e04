-- lang_altertable §2, autoinc: sqlite_sequence and sqlite_autoindex names follow a renamed table
CREATE TABLE t(id INTEGER PRIMARY KEY AUTOINCREMENT, a UNIQUE, b, UNIQUE(b, a)); INSERT INTO t(a,b) VALUES('x',1),('y',2);
ALTER TABLE t RENAME TO u; SELECT * FROM sqlite_sequence; SELECT name, tbl_name, rootpage FROM sqlite_schema ORDER BY rootpage;
INSERT INTO u(a) VALUES('z'); SELECT * FROM sqlite_sequence;
ALTER TABLE u RENAME TO "sqlite autoindex"; SELECT name FROM sqlite_schema WHERE type='index' ORDER BY name;
-- swap
-- error
INSERT INTO "sqlite autoindex"(a) VALUES('z');
INSERT INTO "sqlite autoindex"(a) VALUES('w') RETURNING id; PRAGMA integrity_check;
