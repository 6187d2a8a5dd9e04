-- lang_createtrigger: a trigger has no parameters
CREATE TABLE t(a);
-- error
CREATE TRIGGER g AFTER INSERT ON t BEGIN INSERT INTO t VALUES(?); END;
-- error
CREATE TRIGGER g AFTER INSERT ON t WHEN new.a=:x BEGIN SELECT 1; END;
SELECT count(*) FROM sqlite_schema;
