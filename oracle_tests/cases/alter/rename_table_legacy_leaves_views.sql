-- pragma legacy_alter_table: views and trigger programs keep the old name
CREATE TABLE t(a);
CREATE VIEW v AS SELECT a FROM t;
CREATE TRIGGER g AFTER INSERT ON t BEGIN UPDATE t SET a = new.a + 1 WHERE a = new.a; END;
PRAGMA legacy_alter_table=ON;
ALTER TABLE t RENAME TO u;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
-- error
SELECT * FROM v;
-- error
INSERT INTO u VALUES(1);
CREATE TABLE t(a);
SELECT * FROM v;
INSERT INTO u VALUES(1);
SELECT * FROM u;
