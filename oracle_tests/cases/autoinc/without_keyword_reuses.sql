-- autoinc: without AUTOINCREMENT a rowid may be used again
CREATE TABLE t(a INTEGER PRIMARY KEY, b);
INSERT INTO t(b) VALUES('x'),('y');
DELETE FROM t WHERE a=2;
INSERT INTO t(b) VALUES('z');
SELECT * FROM t;
