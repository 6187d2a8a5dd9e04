-- lang_conflict: ON CONFLICT ROLLBACK on the constraint NOT NULL, for INSERT, UPDATE and where OR overrides it
CREATE TABLE t(a, b NOT NULL ON CONFLICT ROLLBACK DEFAULT 8);
INSERT INTO t(a,b) VALUES(1,1),(2,2);
BEGIN;
-- error
INSERT INTO t(a,b) VALUES(3,3),(4,NULL),(5,5);
SELECT * FROM t;
-- error
COMMIT;
-- error
UPDATE t SET b=nullif(b,2) WHERE a>1;
SELECT * FROM t;
INSERT OR IGNORE INTO t(a,b) VALUES(9,NULL);
-- error
INSERT OR ABORT INTO t(a,b) VALUES(9,NULL);
SELECT * FROM t;
