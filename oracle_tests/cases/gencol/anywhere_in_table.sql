-- gencol: generated columns may stand anywhere
CREATE TABLE t(g AS (b), a, h AS (a) STORED, b);
INSERT INTO t VALUES(1,2);
INSERT INTO t(b,a) VALUES(3,4);
SELECT * FROM t;
SELECT g, h FROM t WHERE g=2;
