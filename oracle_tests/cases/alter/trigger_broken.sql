CREATE TABLE t(a, b);
CREATE TABLE u(x);
CREATE TRIGGER tr AFTER INSERT ON t BEGIN INSERT INTO gone VALUES(new.a); END;
-- given
-- error
ALTER TABLE t RENAME TO tt;
-- error
ALTER TABLE u RENAME x TO y;
-- error
ALTER TABLE t DROP COLUMN b;
ALTER TABLE t ADD COLUMN c;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
