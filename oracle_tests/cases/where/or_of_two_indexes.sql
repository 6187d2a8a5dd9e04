-- optoverview: an OR over two indexes gives each row once.
CREATE TABLE t(a, b, c);
INSERT INTO t VALUES(1, 1, 'both'), (1, 2, 'a'), (2, 1, 'b'), (3, 3, 'none'), (NULL, 1, 'n');
CREATE INDEX ta ON t(a);
CREATE INDEX tb ON t(b);
SELECT c FROM t WHERE a = 1 OR b = 1 ORDER BY c;
SELECT c FROM t WHERE a = 1 OR b > 2 ORDER BY c;
SELECT count(*) FROM t WHERE a = 1 OR b = 1 OR rowid = 4;
SELECT c FROM t WHERE (a = 1 AND c = 'a') OR (b = 1 AND c > 'a') ORDER BY c;
SELECT c FROM t WHERE a = 1 OR c = 'none' ORDER BY c;
