-- pragma case_sensitive_like: LIKE tells case; it has no value of its own, and schemas that use LIKE are not asked
CREATE TABLE t(a CHECK(a LIKE 'X%'));
INSERT INTO t VALUES('xyz'),('Xyz');
SELECT 'a' LIKE 'A', like('A','a');
PRAGMA case_sensitive_like=ON;
SELECT 'a' LIKE 'A', like('A','a');
-- error
INSERT INTO t VALUES('xxx');
SELECT * FROM t WHERE a LIKE 'x%';
PRAGMA case_sensitive_like;
PRAGMA case_sensitive_like=OFF;
SELECT count(*) FROM t WHERE a LIKE 'x%';
