-- A table of temp cannot be renamed while a trigger of temp watches a table of that name elsewhere.
CREATE TABLE t(a, d);
CREATE TEMP TABLE t(a);
CREATE TEMP TRIGGER g1 AFTER DELETE ON main.t BEGIN SELECT old.d; END;
CREATE TEMP TRIGGER g2 AFTER DELETE ON main.t BEGIN SELECT old.d; END;
-- error
ALTER TABLE t RENAME TO u;
-- error
ALTER TABLE temp.t RENAME TO u;
ALTER TABLE temp.t RENAME COLUMN a TO b;
ALTER TABLE main.t RENAME TO v;
SELECT type, name, tbl_name, sql FROM sqlite_temp_schema;
ALTER TABLE t RENAME TO u;
SELECT type, name, tbl_name, sql FROM sqlite_temp_schema;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
CREATE TEMP TRIGGER g3 AFTER DELETE ON u BEGIN SELECT old.b; END;
ALTER TABLE u RENAME TO w;
SELECT type, name, tbl_name, sql FROM sqlite_temp_schema;
