-- lang_conflict: a failing REPLACE brings back what it had deleted
CREATE TABLE t(a UNIQUE, b UNIQUE, c CHECK(c<>'bad'), d UNIQUE ON CONFLICT ABORT);
INSERT INTO t VALUES(1,1,'x',1),(2,2,'y',2),(3,3,'z',3);
-- error
INSERT OR REPLACE INTO t VALUES(1,2,'bad',9);
SELECT * FROM t;
CREATE TRIGGER g AFTER INSERT ON t WHEN new.c='boom' BEGIN SELECT RAISE(ABORT,'boom'); END;
-- error
REPLACE INTO t VALUES(1,2,'boom',9);
SELECT * FROM t;
REPLACE INTO t VALUES(1,2,'fine',3);
SELECT * FROM t;
PRAGMA integrity_check;
