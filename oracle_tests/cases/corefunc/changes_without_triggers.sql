-- lang_corefunc changes(): "exclusive of statements in lower-level triggers"; total_changes() counts those too
CREATE TABLE t(a);
CREATE TABLE log(n, c);
CREATE TRIGGER tr AFTER INSERT ON t BEGIN INSERT INTO log VALUES (new.a, changes()); INSERT INTO log VALUES (new.a, changes()); END;
INSERT INTO t VALUES (1), (2);
SELECT changes(), total_changes(), last_insert_rowid();
SELECT * FROM log ORDER BY rowid;
