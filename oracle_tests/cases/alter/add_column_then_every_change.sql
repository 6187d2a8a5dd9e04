-- lang_altertable §4: rows written before the column came: reading, updating, indexing, deleting them
CREATE TABLE t(a INTEGER PRIMARY KEY, b); INSERT INTO t VALUES(1,'x'),(2,'y'),(3,'z');
ALTER TABLE t ADD c INT DEFAULT 7; ALTER TABLE t ADD d TEXT DEFAULT 1.5 NOT NULL; ALTER TABLE t ADD e REAL DEFAULT 3;
SELECT a, c, d, e, typeof(c), typeof(d), typeof(e) FROM t;
UPDATE t SET b='q' WHERE a=2; INSERT INTO t(a) VALUES(4);
CREATE INDEX i ON t(d, c) WHERE e=3;
SELECT a FROM t INDEXED BY i WHERE e=3 AND d='1.5' ORDER BY a;
DELETE FROM t WHERE c=7 AND a<3; SELECT * FROM t;
-- error
UPDATE t SET d=NULL;
-- swap
SELECT sum(c), group_concat(d), max(e) FROM t; PRAGMA integrity_check;
