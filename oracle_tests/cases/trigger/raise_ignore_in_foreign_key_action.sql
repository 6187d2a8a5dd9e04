-- lang_createtrigger RAISE(IGNORE), foreignkeys: a BEFORE DELETE trigger that spares a child row leaves an orphan or not
PRAGMA foreign_keys=ON;
CREATE TABLE p(id INTEGER PRIMARY KEY);
CREATE TABLE c(id INTEGER PRIMARY KEY, pid REFERENCES p ON DELETE CASCADE);
CREATE TRIGGER g BEFORE DELETE ON c WHEN old.id = 2 BEGIN SELECT RAISE(IGNORE); END;
INSERT INTO p VALUES(1),(2);
INSERT INTO c VALUES(1,1),(2,1),(3,2);
DELETE FROM p WHERE id=2;
-- error
DELETE FROM p WHERE id=1;
SELECT * FROM p;
SELECT * FROM c;
PRAGMA foreign_key_check;
