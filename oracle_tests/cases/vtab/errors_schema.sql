-- error
CREATE INDEX i ON json_each(value);
-- error
CREATE TRIGGER tr AFTER INSERT ON json_each BEGIN SELECT 1; END;
-- error
DROP TABLE json_each;
-- error
ALTER TABLE json_each RENAME TO x;
-- error
ALTER TABLE json_each ADD COLUMN x;
-- error
SELECT key FROM json_each INDEXED BY foo;
