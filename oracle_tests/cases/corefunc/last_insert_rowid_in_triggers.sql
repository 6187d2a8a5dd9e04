-- lang_corefunc last_insert_rowid(): within a trigger the row it inserted, outside it the row of the statement
CREATE TABLE t(a INTEGER PRIMARY KEY);
CREATE TABLE log(id INTEGER PRIMARY KEY, before, after);
CREATE TRIGGER tr AFTER INSERT ON t BEGIN INSERT INTO log(id, before) VALUES (new.a * 10, last_insert_rowid()); UPDATE log SET after = last_insert_rowid() WHERE id = new.a * 10; END;
INSERT INTO t VALUES (3), (4);
SELECT * FROM log ORDER BY id;
SELECT last_insert_rowid();
