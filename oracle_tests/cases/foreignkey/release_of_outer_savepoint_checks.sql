-- foreignkeys: RELEASE of the transaction savepoint checks deferred keys
PRAGMA foreign_keys=ON;
CREATE TABLE p(a PRIMARY KEY);
CREATE TABLE c(x REFERENCES p DEFERRABLE INITIALLY DEFERRED);
SAVEPOINT one;
SAVEPOINT two;
INSERT INTO c VALUES(1);
RELEASE two;
-- error
RELEASE one;
INSERT INTO p VALUES(1);
RELEASE one;
SELECT * FROM c;
