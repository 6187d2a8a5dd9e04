CREATE TABLE t(a, b);
CREATE TRIGGER tr AFTER INSERT ON t BEGIN UPDATE t SET a = new.b WHERE nosuch = 1; END;
-- given
-- error
ALTER TABLE t RENAME TO tt;
-- error
ALTER TABLE t RENAME b TO c;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
