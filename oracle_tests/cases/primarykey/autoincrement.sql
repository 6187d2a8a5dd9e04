CREATE TABLE t(id INTEGER PRIMARY KEY AUTOINCREMENT, v);
INSERT INTO t(v) VALUES('a'),('b');
SELECT * FROM sqlite_sequence;
DELETE FROM t WHERE id = 2;
INSERT INTO t(v) VALUES('c');
SELECT * FROM t;
INSERT INTO t VALUES(100,'d');
DELETE FROM t;
INSERT INTO t(v) VALUES('e');
SELECT * FROM t;
SELECT * FROM sqlite_sequence;
UPDATE sqlite_sequence SET seq = 500 WHERE name = 't';
INSERT INTO t(v) VALUES('f');
SELECT * FROM t;
INSERT INTO t VALUES(9223372036854775807,'max');
-- error
INSERT INTO t(v) VALUES('full');
DROP TABLE t;
SELECT * FROM sqlite_sequence;
-- error
DROP TABLE sqlite_sequence;
