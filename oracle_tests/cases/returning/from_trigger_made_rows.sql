-- lang_returning: rows that triggers or foreign keys change elsewhere are not returned
PRAGMA foreign_keys=ON;
CREATE TABLE p(id INTEGER PRIMARY KEY); CREATE TABLE c(p REFERENCES p ON DELETE CASCADE, n);
CREATE TRIGGER g AFTER INSERT ON p BEGIN INSERT INTO c VALUES(new.id, 'auto'); END;
INSERT INTO p VALUES(1),(2) RETURNING id, (SELECT count(*) FROM c);
DELETE FROM p WHERE id=1 RETURNING id, (SELECT count(*) FROM c);
SELECT * FROM c;
