-- lang_naming: a schema that is not there.
CREATE TABLE t(a);
-- error
SELECT * FROM nope.t;
-- error
SELECT nope.t.a FROM t;
-- error
CREATE TABLE nope.t(a);
-- error
INSERT INTO nope.t VALUES(1);
-- error
UPDATE nope.t SET a = 1;
-- error
DELETE FROM nope.t;
-- error
DROP TABLE nope.t;
-- error
CREATE INDEX nope.i ON t(a);
-- error
CREATE VIEW nope.v AS SELECT 1;
-- error
PRAGMA nope.table_info(t);
-- error
DETACH nope;
