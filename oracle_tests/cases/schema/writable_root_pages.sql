-- pragma writable_schema: root pages of two tables exchanged
CREATE TABLE t(a); CREATE TABLE u(a);
INSERT INTO t VALUES('t'); INSERT INTO u VALUES('u');
PRAGMA writable_schema=ON;
UPDATE sqlite_schema SET rootpage=CASE name WHEN 't' THEN 3 ELSE 2 END;
PRAGMA schema_version=77;
SELECT * FROM t; SELECT * FROM u;
INSERT INTO t VALUES('new');
-- reopen
SELECT * FROM t; SELECT * FROM u;
PRAGMA integrity_check;
