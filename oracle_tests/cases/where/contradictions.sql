-- Terms that cannot all hold leave no rows.
CREATE TABLE t(a INT, b TEXT);
INSERT INTO t VALUES(1, 'x'), (2, 'y'), (NULL, NULL);
CREATE INDEX ta ON t(a);
SELECT * FROM t WHERE a = 1 AND a = 2;
SELECT * FROM t WHERE a > 2 AND a < 1;
SELECT * FROM t WHERE a = 1 AND a IS NULL;
SELECT * FROM t WHERE a IS NULL AND a IS NOT NULL;
SELECT * FROM t WHERE a IN (1, 2) AND a = 3;
SELECT * FROM t WHERE b = 'x' AND b <> 'x';
SELECT * FROM t WHERE a = 1 AND b = 'y';
SELECT * FROM t WHERE a BETWEEN 2 AND 1;
SELECT count(*) FROM t WHERE a = 1 AND 0;
SELECT max(a) FROM t WHERE a = 1 AND a = 2;
SELECT * FROM t WHERE a = NULL;
SELECT * FROM t WHERE NOT (a = 1 OR a <> 1);
