-- foreignkeys: foreign_key_check lists rows without parents
CREATE TABLE p(a PRIMARY KEY);
CREATE TABLE c(x REFERENCES p, y REFERENCES p);
INSERT INTO p VALUES(1);
INSERT INTO c VALUES(1,2),(3,NULL),(1,1);
PRAGMA foreign_key_check;
PRAGMA foreign_key_check(c);
PRAGMA foreign_key_check(p);
SELECT * FROM pragma_foreign_key_check;
