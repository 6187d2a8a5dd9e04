-- pragma legacy_alter_table: RENAME COLUMN, DROP and ADD with it on
CREATE TABLE t(a, b, c); CREATE VIEW v AS SELECT a FROM t; CREATE TRIGGER g AFTER INSERT ON t BEGIN UPDATE t SET b=new.a; END; CREATE VIEW bad AS SELECT nope FROM gone;
PRAGMA legacy_alter_table=ON;
-- error
ALTER TABLE t RENAME a TO z;
ALTER TABLE t ADD d;
-- error
ALTER TABLE t DROP c;
SELECT sql FROM sqlite_schema;
ALTER TABLE t RENAME TO u;
SELECT name, tbl_name, sql FROM sqlite_schema;
PRAGMA legacy_alter_table=OFF;
-- error
ALTER TABLE u RENAME b TO y;
DROP VIEW bad; DROP VIEW v;
-- error
ALTER TABLE u RENAME b TO y;
