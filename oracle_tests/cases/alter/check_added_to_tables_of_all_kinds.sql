-- lang_altertable (3.53): ADD CHECK to STRICT and WITHOUT ROWID tables, with generated columns and functions
CREATE TABLE s(a INT, b TEXT) STRICT; CREATE TABLE w(k PRIMARY KEY, g AS (k||'!')) WITHOUT ROWID; INSERT INTO s VALUES(1,'x'); INSERT INTO w VALUES('p'); ALTER TABLE s ADD CHECK(length(b)=a); ALTER TABLE w ADD CONSTRAINT ends CHECK(g LIKE '%!');
-- error
ALTER TABLE w ADD CHECK(k<>'p');
-- error
ALTER TABLE s ADD CHECK(nope>0);
-- error
ALTER TABLE s ADD CHECK((SELECT 1));
-- error
INSERT INTO s VALUES(5,'x');
SELECT sql FROM sqlite_schema; ALTER TABLE w DROP CONSTRAINT ends; CREATE VIEW v AS SELECT 1;
-- error
ALTER TABLE v ADD CHECK(1);
SELECT sql FROM sqlite_schema WHERE name='w';
