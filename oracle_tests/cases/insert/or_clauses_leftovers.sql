-- lang_conflict: what each OR clause leaves of a statement of five rows, the third of which conflicts
CREATE TABLE t(a INTEGER PRIMARY KEY, b UNIQUE, c NOT NULL DEFAULT 'dc', d CHECK(d<>'bad'));
INSERT INTO t VALUES(10,'k','c','d');
-- error
INSERT OR ABORT INTO t VALUES(1,'a',1,1),(2,'b',1,1),(3,'k',1,1),(4,'d',1,1);
SELECT a, b FROM t;
-- error
INSERT OR FAIL INTO t VALUES(1,'a',1,1),(2,'b',1,1),(3,'k',1,1),(4,'d',1,1);
SELECT a, b FROM t;
SELECT changes(), total_changes(), last_insert_rowid();
INSERT OR IGNORE INTO t VALUES(5,'e',1,1),(2,'x',1,1),(6,'k',1,1),(7,'f',NULL,1),(8,'g',1,'bad'),(9,'h',1,1);
SELECT changes(), last_insert_rowid();
SELECT a, b FROM t;
INSERT OR REPLACE INTO t VALUES(11,'e',NULL,1),(5,'a',2,2);
SELECT * FROM t;
SELECT changes(), last_insert_rowid();
-- error
INSERT OR REPLACE INTO t VALUES(12,'m',1,1),(13,'n',1,'bad');
SELECT max(a) FROM t;
BEGIN;
INSERT INTO t VALUES(20,'t',1,1);
-- error
INSERT OR ROLLBACK INTO t VALUES(21,'u',1,1),(20,'v',1,1);
SELECT max(a) FROM t;
-- error
ROLLBACK;
