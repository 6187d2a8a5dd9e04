-- lang_droptable: the messages when a name is another kind of object, qualified or quoted
CREATE TABLE t(a);
CREATE VIEW v AS SELECT 1;
CREATE INDEX i ON t(a);
CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT 1; END;
-- error
DROP TABLE v;
-- error
DROP TABLE i;
-- error
DROP VIEW t;
-- error
DROP INDEX t;
-- error
DROP INDEX g;
-- error
DROP TRIGGER i;
-- error
DROP TRIGGER v;
-- error
DROP VIEW main.nope;
-- error
DROP TABLE nope.t;
-- error
DROP INDEX nope.i;
DROP TRIGGER IF EXISTS nope.g;
DROP TABLE IF EXISTS main.nope;
-- error
DROP VIEW IF EXISTS main.t;
-- error
DROP TABLE sqlite_schema;
-- error
DROP TABLE t, v;
DROP INDEX main."i";
DROP TRIGGER [g];
DROP VIEW `v`;
DROP TABLE 't';
SELECT count(*) FROM sqlite_schema;
