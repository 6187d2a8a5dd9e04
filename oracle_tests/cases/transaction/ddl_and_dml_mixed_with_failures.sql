-- lang_transaction: CREATE, DROP and ALTER that fail in a transaction leave the rest
BEGIN;
CREATE TABLE t(a UNIQUE);
INSERT INTO t VALUES(1);
-- error
CREATE TABLE t(b);
-- error
ALTER TABLE t ADD b NOT NULL;
-- error
CREATE UNIQUE INDEX i ON t(nope);
-- error
DROP TABLE nope;
CREATE INDEX i ON t(a);
-- error
INSERT INTO t VALUES(1);
ALTER TABLE t RENAME TO u;
INSERT INTO u VALUES(2);
COMMIT;
SELECT * FROM u;
SELECT name FROM sqlite_schema;
PRAGMA integrity_check;
