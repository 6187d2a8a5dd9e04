-- lang_altertable: a trigger of any table that reads what is not there stops RENAME; its message names the trigger
CREATE TABLE t(a);
CREATE TABLE o(x);
CREATE TRIGGER bad AFTER INSERT ON o BEGIN INSERT INTO nowhere VALUES(1); END;
-- error
ALTER TABLE t RENAME TO u;
CREATE TABLE nowhere(p, q);
ALTER TABLE t RENAME TO u;
CREATE TRIGGER bad2 AFTER DELETE ON o BEGIN SELECT nocol FROM u; END;
-- error
ALTER TABLE o RENAME x TO y;
-- error
ALTER TABLE u DROP COLUMN a;
SELECT sql FROM sqlite_schema;
