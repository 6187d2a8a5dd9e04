-- lang_altertable §7: renaming the old table first drags the references along
CREATE TABLE p(id INTEGER PRIMARY KEY, n);
CREATE TABLE c(pid REFERENCES p(id));
CREATE VIEW v AS SELECT n FROM p;
CREATE TRIGGER g AFTER INSERT ON c BEGIN UPDATE p SET n = n WHERE id = new.pid; END;
ALTER TABLE p RENAME TO old_p;
CREATE TABLE p(id INTEGER PRIMARY KEY, n, x);
INSERT INTO p SELECT id, n, 0 FROM old_p;
DROP TABLE old_p;
SELECT name, sql FROM sqlite_schema;
-- error
SELECT * FROM v;
-- error
INSERT INTO c VALUES(1);
