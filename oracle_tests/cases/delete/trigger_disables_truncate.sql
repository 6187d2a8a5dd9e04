-- lang_delete: with a trigger each row is removed for itself
CREATE TABLE t(a);
CREATE TABLE lg(x);
CREATE TRIGGER g AFTER DELETE ON t BEGIN INSERT INTO lg VALUES(old.a); END;
INSERT INTO t VALUES(1),(2);
DELETE FROM t;
SELECT * FROM lg;
SELECT changes(), total_changes();
