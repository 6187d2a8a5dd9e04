-- pragma case_sensitive_like: changes LIKE for ASCII letters.
PRAGMA case_sensitive_like = ON;
SELECT 'A' LIKE 'a', 'a' LIKE 'a', 'AB' LIKE 'A%';
CREATE TABLE t(a);
CREATE INDEX ta ON t(a);
INSERT INTO t VALUES('abc'), ('ABC'), ('abd');
SELECT a FROM t WHERE a LIKE 'ab%' ORDER BY a;
PRAGMA case_sensitive_like = OFF;
SELECT 'A' LIKE 'a';
SELECT a FROM t WHERE a LIKE 'ab%' ORDER BY a;
