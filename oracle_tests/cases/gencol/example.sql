-- gencol: the example of the documentation
CREATE TABLE t1(a INTEGER PRIMARY KEY, b INT, c TEXT, d INT GENERATED ALWAYS AS (a*abs(b)) VIRTUAL, e TEXT GENERATED ALWAYS AS (substr(c,b,b+1)) STORED);
INSERT INTO t1 VALUES(2,-3,'abcdefgh');
INSERT INTO t1(b,c) VALUES(2,'abcdefgh');
SELECT * FROM t1;
