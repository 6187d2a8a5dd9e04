-- partialindex: unique partial indexes with REPLACE, IGNORE and NULLs in the condition's column
CREATE TABLE t(id INTEGER PRIMARY KEY, email, deleted); CREATE UNIQUE INDEX u ON t(email) WHERE deleted IS NULL; INSERT INTO t VALUES(1,'a',NULL),(2,'a',1),(3,'a',2);
-- error
INSERT INTO t VALUES(4,'a',NULL);
INSERT OR IGNORE INTO t VALUES(4,'a',NULL),(5,'b',NULL); INSERT OR REPLACE INTO t VALUES(6,'a',NULL); SELECT * FROM t;
-- error
UPDATE t SET deleted=NULL WHERE id=2;
UPDATE OR REPLACE t SET deleted=NULL WHERE id=2; SELECT * FROM t; INSERT INTO t(email) VALUES('b') ON CONFLICT(email) WHERE deleted IS NULL DO UPDATE SET email=email||'2' RETURNING id, email; UPDATE t SET deleted=1; SELECT count(*) FROM t INDEXED BY u WHERE deleted IS NULL; PRAGMA integrity_check;
