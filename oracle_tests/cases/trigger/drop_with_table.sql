-- lang_createtrigger: a trigger goes with its table
CREATE TABLE t(a);
CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT 1; END;
DROP TABLE t;
SELECT count(*) FROM sqlite_schema;
-- error
DROP TRIGGER g;
DROP TRIGGER IF EXISTS g;
