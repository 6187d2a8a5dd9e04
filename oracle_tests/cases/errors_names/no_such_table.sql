-- The message has the schema only if it was written.
-- error
SELECT * FROM Nope;
-- error
SELECT * FROM main.Nope;
-- error
SELECT * FROM temp.nope;
-- error
SELECT 1 IN nope;
-- error
SELECT * FROM (SELECT * FROM nope);
-- error
INSERT INTO nope VALUES(1);
-- error
UPDATE nope SET a = 1;
-- error
DELETE FROM nope;
-- error
DROP TABLE nope;
-- error
DROP VIEW nope;
-- error
DROP INDEX nope;
-- error
DROP TRIGGER nope;
-- error
ALTER TABLE nope RENAME TO x;
-- error
CREATE INDEX i ON nope(a);
-- error
CREATE TRIGGER r AFTER INSERT ON nope BEGIN SELECT 1; END;
-- error
REINDEX nope;
-- error
ANALYZE nope;
