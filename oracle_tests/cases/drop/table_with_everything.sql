-- lang_droptable: indexes, triggers, statistics and sequence go; views stay and fail
CREATE TABLE t(id INTEGER PRIMARY KEY AUTOINCREMENT, a UNIQUE);
CREATE INDEX i ON t(a);
CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT 1; END;
CREATE VIEW v AS SELECT a FROM t;
CREATE TRIGGER gv INSTEAD OF INSERT ON v BEGIN INSERT INTO t(a) VALUES(new.a); END;
INSERT INTO t(a) VALUES(1);
ANALYZE;
DROP TABLE t;
SELECT type, name FROM sqlite_schema;
SELECT * FROM sqlite_sequence;
SELECT * FROM sqlite_stat1;
-- error
SELECT * FROM v;
-- error
INSERT INTO v VALUES(1);
DROP VIEW v;
SELECT type, name FROM sqlite_schema;
