CREATE TABLE t(a);
CREATE VIEW v AS SELECT a FROM t;
-- error
CREATE VIEW v AS SELECT 1;
CREATE VIEW IF NOT EXISTS v AS SELECT 1;
-- error
CREATE VIEW t AS SELECT 1;
-- error
CREATE TABLE v(a);
-- error
INSERT INTO v VALUES(1);
-- error
UPDATE v SET a = 1;
-- error
DELETE FROM v;
-- error
CREATE INDEX i ON v(a);
CREATE VIEW bad AS SELECT nope FROM t;
-- error
SELECT * FROM bad;
CREATE VIEW worse AS SELECT * FROM missing;
-- error
SELECT * FROM worse;
CREATE VIEW two(x) AS SELECT 1, 2;
-- error
SELECT * FROM two;
-- error
DROP TABLE v;
-- error
DROP VIEW t;
-- error
DROP VIEW nope;
DROP VIEW IF EXISTS nope;
DROP VIEW v;
-- error
SELECT * FROM v;
