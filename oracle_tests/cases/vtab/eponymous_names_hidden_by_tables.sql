-- vtab: a table of the module's name hides it; dropping it brings it back
SELECT count(*) FROM json_each('[1]');
CREATE TABLE json_each(a);
INSERT INTO json_each VALUES('mine');
SELECT * FROM json_each;
-- error
SELECT * FROM json_each('[1]');
DROP TABLE json_each;
SELECT value FROM json_each('[1]');
CREATE TEMP VIEW json_tree AS SELECT 'v' AS value;
SELECT value FROM json_tree;
DROP VIEW json_tree;
SELECT fullkey FROM json_tree('[1]');
-- error
DROP TABLE json_tree;
-- error
ALTER TABLE json_each RENAME TO x;
-- error
CREATE INDEX i ON json_each(key);
-- error
CREATE TRIGGER g AFTER INSERT ON json_each BEGIN SELECT 1; END;
