-- lang_createview: a view cannot be changed without INSTEAD OF triggers, each kind by its own
CREATE TABLE t(a);
CREATE VIEW v AS SELECT a FROM t;
-- error
INSERT INTO v VALUES(1);
-- error
UPDATE v SET a=1;
-- error
DELETE FROM v;
-- error
REPLACE INTO v VALUES(1);
CREATE TRIGGER g INSTEAD OF INSERT ON v BEGIN INSERT INTO t VALUES(new.a); END;
INSERT INTO v VALUES(1);
-- error
UPDATE v SET a=2;
-- error
DELETE FROM v WHERE a=1;
INSERT INTO v SELECT a+1 FROM v;
SELECT * FROM v;
-- error
CREATE INDEX i ON v(a);
-- error
CREATE TRIGGER h BEFORE INSERT ON v BEGIN SELECT 1; END;
-- error
CREATE TRIGGER h INSTEAD OF INSERT ON t BEGIN SELECT 1; END;
