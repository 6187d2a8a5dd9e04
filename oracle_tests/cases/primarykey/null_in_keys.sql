-- lang_createtable, quirks: NULL in PRIMARY KEYs of rowid tables, not in WITHOUT ROWID or STRICT... or INTEGER
CREATE TABLE t(a TEXT PRIMARY KEY, b);
CREATE TABLE c(a, b, PRIMARY KEY(a, b));
CREATE TABLE w(a PRIMARY KEY, b) WITHOUT ROWID;
CREATE TABLE s(a TEXT PRIMARY KEY) STRICT;
INSERT INTO t VALUES(NULL,1),(NULL,2);
INSERT INTO c VALUES(1,NULL),(1,NULL),(NULL,NULL);
-- error
INSERT INTO w VALUES(NULL,1);
-- error
INSERT INTO s VALUES(NULL);
SELECT count(*) FROM t; SELECT count(*) FROM c; SELECT count(*) FROM s;
SELECT name, "notnull", pk FROM pragma_table_info('w');
SELECT name, "notnull", pk FROM pragma_table_info('t');
UPDATE t SET a='x' WHERE b=1;
-- error
UPDATE t SET a='x';
INSERT INTO t VALUES(NULL,3) ON CONFLICT(a) DO NOTHING;
SELECT * FROM t;
