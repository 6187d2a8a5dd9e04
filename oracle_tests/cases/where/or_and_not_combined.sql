-- lang_expr: NOT before AND before OR.
CREATE TABLE t(a, b, c);
INSERT INTO t VALUES(0, 0, 0), (0, 0, 1), (0, 1, 0), (0, 1, 1), (1, 0, 0), (1, 0, 1), (1, 1, 0), (1, 1, 1), (NULL, 1, 0);
SELECT a, b, c, a OR b AND c, (a OR b) AND c, NOT a OR b, NOT (a OR b), a AND NOT b OR c FROM t;
SELECT count(*) FROM t WHERE a OR b AND c;
SELECT count(*) FROM t WHERE NOT a AND NOT b AND NOT c;
CREATE INDEX ta ON t(a); CREATE INDEX tb ON t(b); CREATE INDEX tc ON t(c);
SELECT count(*) FROM t WHERE a = 1 OR b = 1 AND c = 1;
SELECT count(*) FROM t WHERE (a = 1 OR b = 1) AND c = 1;
SELECT count(*) FROM t WHERE a = 1 OR b = 1 OR c = 1;
