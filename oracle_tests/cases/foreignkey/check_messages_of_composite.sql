-- pragma foreign_key_check: composite keys, partly NULL, several keys of one table
CREATE TABLE p(a, b, PRIMARY KEY(a, b)); CREATE TABLE q(x UNIQUE);
CREATE TABLE c(k INTEGER PRIMARY KEY, a, b, x REFERENCES q(x), FOREIGN KEY(a, b) REFERENCES p);
INSERT INTO p VALUES(1,1); INSERT INTO q VALUES(5);
INSERT INTO c VALUES(10,1,1,5),(11,1,2,5),(12,1,NULL,6),(13,NULL,9,NULL),(14,9,9,9);
PRAGMA foreign_key_check; PRAGMA foreign_key_check(c);
SELECT rowid, parent, fkid FROM pragma_foreign_key_check('c') ORDER BY 1, 3;
DELETE FROM c WHERE k IN (SELECT rowid FROM pragma_foreign_key_check('c'));
SELECT k FROM c; PRAGMA foreign_key_check;
