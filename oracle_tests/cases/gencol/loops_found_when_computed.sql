-- gencol §2.3: columns that need each other: found when a row is read or written, not where nothing is computed
-- error
CREATE TABLE v(a, f AS (g+1), g AS (f+1));
CREATE TABLE w(a, f AS (g+1) STORED, g AS (f+1));
-- error
INSERT INTO w(a) VALUES(1);
SELECT * FROM w;
-- error
UPDATE w SET a=2;
DELETE FROM w; CREATE INDEX i ON w(a); ALTER TABLE w ADD y; ALTER TABLE w ADD z AS (z); SELECT a, y FROM w;
-- error
SELECT z FROM w;
-- error
SELECT * FROM w;
-- error
ALTER TABLE w ADD q AS (q) NOT NULL;
DROP TABLE w; SELECT count(*) FROM sqlite_schema;
