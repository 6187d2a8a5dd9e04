-- autoinc: the sequence survives VACUUM, ALTER TABLE and a new connection
CREATE TABLE t(id INTEGER PRIMARY KEY AUTOINCREMENT, v);
INSERT INTO t(v) VALUES('a'),('b'),('c'); DELETE FROM t WHERE id>1;
VACUUM;
ALTER TABLE t RENAME TO u; ALTER TABLE u ADD w; ALTER TABLE u RENAME id TO num;
INSERT INTO u(v) VALUES('d');
SELECT * FROM u; SELECT * FROM sqlite_sequence;
-- reopen
DELETE FROM u;
INSERT INTO u(v) VALUES('e');
SELECT * FROM u;
-- swap
INSERT INTO u(v) VALUES('f');
SELECT * FROM sqlite_sequence;
