-- lang_update: a list of columns takes a row value of as many
CREATE TABLE t(a, b, c);
INSERT INTO t VALUES(1,2,3);
UPDATE t SET (a,b)=(b,a);
SELECT * FROM t;
-- error
UPDATE t SET (a,b)=(1,2,3);
-- error
UPDATE t SET (a,b)=5;
UPDATE t SET (c)=(7);
SELECT * FROM t;
