-- security, autoinc: sqlite_sequence may hold anything
CREATE TABLE t(a INTEGER PRIMARY KEY AUTOINCREMENT, b);
INSERT INTO t(b) VALUES('x');
UPDATE sqlite_sequence SET seq = 'abc';
INSERT INTO t(b) VALUES('y');
SELECT * FROM sqlite_sequence;
UPDATE sqlite_sequence SET seq = x'ff';
INSERT INTO t(b) VALUES('z');
INSERT INTO sqlite_sequence VALUES('t', 100), ('t', 50), (NULL, NULL), (5, 5);
INSERT INTO t(b) VALUES('w');
SELECT * FROM t;
SELECT * FROM sqlite_sequence;
UPDATE sqlite_sequence SET seq = 9223372036854775807;
-- error
INSERT INTO t(b) VALUES('full');
UPDATE sqlite_sequence SET seq = -5, name = upper(name);
INSERT INTO t(b) VALUES('v');
SELECT * FROM t;
DROP TABLE t;
SELECT * FROM sqlite_sequence;
