-- lang_droptable: indexes, triggers, statistics, sequences go; views and keys of others stay and fail
CREATE TABLE t(id INTEGER PRIMARY KEY AUTOINCREMENT, a UNIQUE); CREATE INDEX i ON t(a, id); CREATE TABLE c(r REFERENCES t); CREATE VIEW v AS SELECT * FROM t; CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT 1; END; CREATE TRIGGER other AFTER INSERT ON c BEGIN INSERT INTO t(a) VALUES(new.r); END; CREATE TEMP TRIGGER tg AFTER DELETE ON t BEGIN SELECT 1; END; INSERT INTO t(a) VALUES('x'); ANALYZE;
DROP TABLE t; SELECT type, name FROM sqlite_schema; SELECT name FROM sqlite_temp_schema; SELECT * FROM sqlite_sequence; SELECT tbl FROM sqlite_stat1;
-- error
INSERT INTO c VALUES(1);
-- error
SELECT * FROM v;
DROP TRIGGER other; INSERT INTO c VALUES(1); PRAGMA foreign_keys=ON;
-- error
INSERT INTO c VALUES(NULL);
-- error
INSERT INTO c VALUES(2);
DROP TABLE c; DROP VIEW v; SELECT name FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'; PRAGMA integrity_check;
