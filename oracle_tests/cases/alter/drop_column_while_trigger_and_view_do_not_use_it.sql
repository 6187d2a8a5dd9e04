-- lang_altertable §5: views with * and triggers that name other columns are no hindrance, those that name it are
CREATE TABLE t(a, b, c); CREATE TABLE log(x);
CREATE VIEW star AS SELECT * FROM t; CREATE VIEW one AS SELECT a FROM t;
CREATE TRIGGER g AFTER INSERT ON t BEGIN INSERT INTO log VALUES(new.a||new.c); END;
ALTER TABLE t DROP b;
INSERT INTO t VALUES(1,2); SELECT * FROM star; SELECT * FROM log;
-- error
ALTER TABLE t DROP c;
-- error
ALTER TABLE t DROP a;
DROP TRIGGER g; ALTER TABLE t DROP c; SELECT * FROM star;
-- error
ALTER TABLE t DROP a;
