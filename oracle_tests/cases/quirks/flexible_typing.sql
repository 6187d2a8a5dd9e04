-- quirks "SQLite Is Flexible With Regard To Datatypes".
CREATE TABLE t(a VARCHAR(3), b INTEGER, c DATE, d BOOLEAN);
INSERT INTO t VALUES('abcdef', 'xyz', 'not a date', 5);
SELECT *, typeof(b), typeof(d) FROM t;
INSERT INTO t VALUES(123456, 1.5, 20, TRUE);
SELECT a, typeof(a), b, c, d FROM t WHERE d = 1;
