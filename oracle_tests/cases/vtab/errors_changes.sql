-- error
INSERT INTO json_each VALUES(1);
-- error
DELETE FROM json_each;
-- error
UPDATE json_each SET value = 1;
-- error
INSERT INTO pragma_table_info VALUES(1);
-- error
INSERT INTO dbstat VALUES(1);
-- error
REPLACE INTO json_tree(key) VALUES(1);
