-- quirks "Foreign Key Enforcement Is Off By Default".
PRAGMA foreign_keys;
CREATE TABLE p(a PRIMARY KEY); CREATE TABLE c(a REFERENCES p);
PRAGMA foreign_keys = 0;
INSERT INTO c VALUES(5);
PRAGMA foreign_key_check;
PRAGMA foreign_keys = 1;
-- error
INSERT INTO c VALUES(6);
INSERT INTO p VALUES(6);
INSERT INTO c VALUES(6);
-- error
DELETE FROM p;
SELECT * FROM c ORDER BY a;
