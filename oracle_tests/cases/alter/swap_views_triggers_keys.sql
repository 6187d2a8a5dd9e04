-- lang_altertable: names rewritten by one engine are understood by the other, in views, triggers and foreign keys
CREATE TABLE p(id INTEGER PRIMARY KEY, nm TEXT UNIQUE); CREATE TABLE c(p REFERENCES p ON DELETE CASCADE, nm REFERENCES p(nm)); CREATE VIEW j(a, b) AS SELECT p.id, c.nm FROM p LEFT JOIN c ON c.p=p.id; CREATE TRIGGER g AFTER INSERT ON p BEGIN INSERT INTO c SELECT new.id, nm FROM p WHERE p.id=new.id; END; INSERT INTO p VALUES(1,'one'); ALTER TABLE p RENAME nm TO "the name";
-- swap
INSERT INTO p VALUES(2,'two'); SELECT * FROM j; ALTER TABLE p RENAME TO parents; PRAGMA foreign_keys=ON; DELETE FROM parents WHERE id=1;
-- swap
SELECT * FROM j; ALTER TABLE c RENAME COLUMN p TO up; INSERT INTO parents VALUES(3,'three'); SELECT sql FROM sqlite_schema;
-- swap
SELECT * FROM j ORDER BY a; PRAGMA foreign_key_check; PRAGMA integrity_check;
