-- lang_returning: rows that a foreign key action changes are not returned
PRAGMA foreign_keys=ON;
CREATE TABLE p(a PRIMARY KEY);
CREATE TABLE c(x REFERENCES p ON DELETE CASCADE);
INSERT INTO p VALUES(1),(2);
INSERT INTO c VALUES(1),(1),(2);
DELETE FROM p WHERE a=1 RETURNING a;
SELECT * FROM c;
