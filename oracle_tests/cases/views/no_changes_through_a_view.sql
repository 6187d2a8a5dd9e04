-- lang_createview: a view is read-only without INSTEAD OF triggers.
CREATE TABLE t(a);
CREATE VIEW v AS SELECT a FROM t;
-- error
INSERT INTO v VALUES(1);
-- error
UPDATE v SET a = 1;
-- error
DELETE FROM v;
-- error
CREATE INDEX i ON v(a);
-- error
ALTER TABLE v ADD COLUMN b;
-- error
DROP TABLE v;
-- error
REPLACE INTO v VALUES(1);
