-- stricttables: what each type takes with conversion and what it refuses
CREATE TABLE s(i INT, n INTEGER, r REAL, t TEXT, b BLOB, a ANY) STRICT;
INSERT INTO s(i) VALUES('12'),(12.0),('12.0'),(' 7 '),(NULL); SELECT i, typeof(i) FROM s; DELETE FROM s;
-- error
INSERT INTO s(i) VALUES('1.5');
-- error
INSERT INTO s(i) VALUES(1.5);
INSERT INTO s(n) VALUES('1e3'); SELECT n, typeof(n) FROM s; DELETE FROM s; INSERT INTO s(r) VALUES(1),('2.5'),('3'),(9223372036854775807); SELECT r, typeof(r) FROM s;
-- error
INSERT INTO s(r) VALUES('x');
INSERT INTO s(t) VALUES(1),(2.5),('x'); SELECT t, typeof(t) FROM s WHERE t IS NOT NULL;
-- error
INSERT INTO s(t) VALUES(x'41');
-- error
INSERT INTO s(b) VALUES('text');
INSERT INTO s(b) VALUES(x'00'); INSERT INTO s(a) VALUES('007'),(7),(7.0),(x'07'); SELECT a, typeof(a) FROM s WHERE a IS NOT NULL;
-- error
INSERT INTO s(i) VALUES(9223372036854775808);
INSERT INTO s(i) VALUES(TRUE); SELECT count(*) FROM s;
