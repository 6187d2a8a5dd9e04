-- lang_droptable: DROP TABLE removes indexes and triggers, not views
CREATE TABLE t(a UNIQUE);
CREATE INDEX i ON t(a);
CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT 1; END;
CREATE VIEW v AS SELECT a FROM t;
DROP TABLE t;
SELECT type, name FROM sqlite_schema;
-- error
SELECT * FROM v;
DROP VIEW v;
