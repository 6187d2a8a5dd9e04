-- autoinc: numbers used by rows that were ignored or replaced, by DEFAULT VALUES, by an error
CREATE TABLE t(id INTEGER PRIMARY KEY AUTOINCREMENT, u UNIQUE, c CHECK(c<5));
INSERT INTO t DEFAULT VALUES; INSERT INTO t(u) VALUES('x');
INSERT OR IGNORE INTO t(u) VALUES('x'),('y'),('y'),('z');
SELECT id, u FROM t;
-- error
INSERT INTO t(c) VALUES(9);
-- error
INSERT INTO t(u,c) VALUES('p',1),('q',9);
INSERT INTO t DEFAULT VALUES;
REPLACE INTO t(u) VALUES('y');
SELECT id, u FROM t; SELECT * FROM sqlite_sequence;
