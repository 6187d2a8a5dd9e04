-- lang_indexedby: the phrase belongs to its own FROM clause only.
CREATE TABLE t(a, b);
CREATE INDEX ta ON t(a);
CREATE INDEX tb ON t(b);
INSERT INTO t VALUES(1, 9), (2, 8), (3, 7), (3, 6);
SELECT a FROM (SELECT a, b FROM t INDEXED BY tb WHERE b > 6) WHERE a > 1 ORDER BY a;
SELECT a FROM t INDEXED BY ta WHERE a IN (SELECT a FROM t INDEXED BY tb WHERE b < 8) ORDER BY a, b;
SELECT a FROM t INDEXED BY ta WHERE a > 2 UNION SELECT b FROM t INDEXED BY tb WHERE b > 8 ORDER BY 1;
SELECT a, b, row_number() OVER (ORDER BY a, b) FROM t INDEXED BY ta WHERE a >= 2 ORDER BY a, b;
WITH q AS (SELECT a FROM t INDEXED BY ta WHERE a = 3) SELECT count(*) FROM q;
