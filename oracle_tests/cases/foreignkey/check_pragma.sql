CREATE TABLE p(id INTEGER PRIMARY KEY, u UNIQUE);
CREATE TABLE c(a REFERENCES p, b REFERENCES p(u));
CREATE TABLE w(k PRIMARY KEY, a REFERENCES p, FOREIGN KEY(k) REFERENCES p(u)) WITHOUT ROWID;
INSERT INTO p VALUES(1,'x');
INSERT INTO c VALUES(1,'x'),(2,'x'),(1,'y'),(3,'z'),(NULL,NULL);
INSERT INTO w VALUES('x',1),('q',2);
PRAGMA foreign_key_check;
PRAGMA foreign_key_check(c);
PRAGMA foreign_key_check('w');
-- error
PRAGMA foreign_key_check(nope);
PRAGMA main.foreign_key_check(c);
