-- gencol: generated columns may refer to others, also later ones
CREATE TABLE t(a AS (b+1), b AS (c+1) STORED, c, d AS (a||b));
INSERT INTO t VALUES(1);
SELECT * FROM t;
UPDATE t SET c=5;
SELECT * FROM t;
