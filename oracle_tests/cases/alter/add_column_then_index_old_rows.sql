-- lang_altertable: an index over an added column has the default for rows from before
CREATE TABLE t(a INTEGER PRIMARY KEY);
INSERT INTO t VALUES(1),(2),(3);
ALTER TABLE t ADD b TEXT DEFAULT 12;
ALTER TABLE t ADD c AS (b||a);
UPDATE t SET b='5' WHERE a=2;
CREATE UNIQUE INDEX i ON t(c);
CREATE INDEX j ON t(b) WHERE c LIKE '12%';
SELECT a, b, typeof(b), c FROM t ORDER BY c;
SELECT a FROM t WHERE b='12' AND c LIKE '12%';
INSERT INTO t VALUES(12, '');
-- error
INSERT INTO t(a, b) VALUES(31, '5'), (1, 'x');
DELETE FROM t WHERE b='12' AND a=1;
PRAGMA integrity_check;
SELECT * FROM t;
