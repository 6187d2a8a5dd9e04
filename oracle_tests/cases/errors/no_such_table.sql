-- error
SELECT * FROM nope;
-- error
SELECT * FROM main.nope;
-- error
SELECT * FROM temp.nope;
-- error
SELECT * FROM "No pe";
-- error
SELECT 1 FROM nope AS x JOIN nope2;
-- error
SELECT (SELECT 1 FROM nope);
-- error
INSERT INTO nope VALUES(1);
-- error
UPDATE nope SET a = 1;
-- error
DELETE FROM nope;
-- error
CREATE INDEX i ON nope(a);
-- error
DROP TABLE nope;
-- error
SELECT * FROM nodb.nope;
