-- lang_altertable: INSTEAD OF triggers follow the tables they change; a view's column that loses its name breaks them
CREATE TABLE t(a, b);
CREATE VIEW v AS SELECT a, b FROM t;
CREATE TRIGGER vi INSTEAD OF INSERT ON v BEGIN INSERT INTO t VALUES(new.a, new.b); END;
CREATE TRIGGER vu INSTEAD OF UPDATE OF b ON v BEGIN UPDATE t SET b=new.b WHERE t.a=old.a; END;
ALTER TABLE t RENAME TO base;
-- error
ALTER TABLE base RENAME COLUMN b TO bb;
SELECT sql FROM sqlite_schema WHERE type='trigger';
INSERT INTO v VALUES(1,2);
UPDATE v SET b=5;
SELECT * FROM base;
