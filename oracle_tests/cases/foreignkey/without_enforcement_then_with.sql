-- foreignkeys: what was written while keys were off is not looked at later, until it is touched
CREATE TABLE p(id PRIMARY KEY); CREATE TABLE c(x REFERENCES p ON DELETE CASCADE, n);
INSERT INTO c VALUES(1,'orphan'),(2,'too');
PRAGMA foreign_keys=ON;
UPDATE c SET n='touched';
-- error
UPDATE c SET x=3;
-- error
UPDATE c SET x=x;
INSERT INTO p VALUES(1);
DELETE FROM p;
SELECT * FROM c;
UPDATE c SET x=NULL;
DELETE FROM c;
PRAGMA foreign_key_check;
