-- foreignkeys: without columns the parent's PRIMARY KEY is meant
PRAGMA foreign_keys=ON;
CREATE TABLE p(a, b, PRIMARY KEY(a,b));
CREATE TABLE c(x, y, FOREIGN KEY(x,y) REFERENCES p);
CREATE TABLE d(x REFERENCES p);
INSERT INTO p VALUES(1,2);
INSERT INTO c VALUES(1,2),(NULL,9),(9,NULL);
-- error
INSERT INTO c VALUES(2,1);
-- error
INSERT INTO d VALUES(1);
SELECT * FROM c;
