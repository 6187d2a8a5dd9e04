-- gencol, lang_conflict: uniqueness of generated columns, under each OR clause
CREATE TABLE t(id INTEGER PRIMARY KEY, s TEXT, u TEXT AS (trim(lower(s))) STORED UNIQUE, v AS (length(s)));
CREATE UNIQUE INDEX i ON t(v) WHERE v>5;
INSERT INTO t(s) VALUES('Ab'),(' cd '),('longest');
-- error
INSERT INTO t(s) VALUES('AB');
-- error
INSERT INTO t(s) VALUES('another');
INSERT OR IGNORE INTO t(s) VALUES(' ab'),('ok'),('seventh');
INSERT OR REPLACE INTO t(s) VALUES('CD'),('letters');
SELECT * FROM t;
-- error
UPDATE t SET s='ab' WHERE id>1;
UPDATE OR REPLACE t SET s=upper(s)||' ' WHERE u='ok';
SELECT id, s, u FROM t; PRAGMA integrity_check;
