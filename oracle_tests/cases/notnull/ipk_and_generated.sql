-- lang_createtable NOT NULL: on the rowid, on generated columns, with clauses of its own
CREATE TABLE t(id INTEGER PRIMARY KEY NOT NULL, a, g AS (a||'x') NOT NULL, s AS (nullif(a,'none')) STORED NOT NULL ON CONFLICT IGNORE);
INSERT INTO t(id,a) VALUES(NULL,'p');
-- error
INSERT INTO t(a) VALUES(NULL);
INSERT INTO t(a) VALUES('none'),('q');
-- error
UPDATE t SET a=NULL WHERE id=1;
UPDATE t SET a='none';
-- error
INSERT OR REPLACE INTO t(a) VALUES('none');
SELECT * FROM t; SELECT changes();
