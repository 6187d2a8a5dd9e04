CREATE TABLE json_each(a);
INSERT INTO json_each VALUES(5);
SELECT * FROM json_each;
-- error
SELECT * FROM json_each('[1]');
SELECT a FROM main.json_each;
DROP TABLE json_each;
SELECT value FROM json_each('[1]');
CREATE VIEW json_tree AS SELECT 1 AS q;
SELECT * FROM json_tree;
-- error
SELECT * FROM json_tree('[1]');
