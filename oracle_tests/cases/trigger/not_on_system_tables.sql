-- lang_createtrigger: no trigger on sqlite_schema or virtual tables
-- error
CREATE TRIGGER g AFTER INSERT ON sqlite_schema BEGIN SELECT 1; END;
CREATE TABLE t(a INTEGER PRIMARY KEY AUTOINCREMENT);
-- error
CREATE TRIGGER g AFTER INSERT ON sqlite_sequence BEGIN SELECT 1; END;
-- error
CREATE TRIGGER g AFTER INSERT ON nope BEGIN SELECT 1; END;
