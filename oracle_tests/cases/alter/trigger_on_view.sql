CREATE TABLE t(a, b);
CREATE VIEW v AS SELECT a, b AS q FROM t;
CREATE TRIGGER tr INSTEAD OF UPDATE OF q ON v BEGIN UPDATE t SET b = new.q WHERE a = old.a; END;
-- given
ALTER TABLE t RENAME b TO bb;
ALTER TABLE t RENAME TO tt;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
-- error
ALTER TABLE tt RENAME a TO aa;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
