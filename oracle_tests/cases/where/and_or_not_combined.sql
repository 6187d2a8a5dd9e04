-- Precedence and NULL in combined conditions.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 1), (1, NULL), (NULL, 1), (0, 1), (NULL, NULL);
SELECT count(*) FROM t WHERE a = 1 OR b = 1 AND a = 0;
SELECT count(*) FROM t WHERE NOT (a = 1 OR b = 1);
SELECT count(*) FROM t WHERE NOT a = 1 OR b IS NULL;
SELECT count(*) FROM t WHERE (a AND b) IS NULL;
SELECT count(*) FROM t WHERE a OR NOT b;
SELECT count(*) FROM t WHERE NOT (a IS NULL) AND NOT (b IS NULL);
