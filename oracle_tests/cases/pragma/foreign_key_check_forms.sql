-- pragma foreign_key_check: of all tables, of one, with rowid or NULL; a parent that is not there
CREATE TABLE p(x INTEGER PRIMARY KEY);
CREATE TABLE c1(a REFERENCES p);
CREATE TABLE c2(k PRIMARY KEY, a REFERENCES p) WITHOUT ROWID;
CREATE TABLE c3(a REFERENCES nowhere(z));
INSERT INTO c1 VALUES(1),(NULL),(2);
INSERT INTO c2 VALUES('k',5);
INSERT INTO c3 VALUES(NULL),(3);
PRAGMA foreign_key_check;
PRAGMA foreign_key_check(c2);
PRAGMA foreign_key_check('c1');
INSERT INTO p VALUES(1),(2),(5);
PRAGMA foreign_key_check;
PRAGMA main.foreign_key_check(c3);
-- error
PRAGMA foreign_key_check(nope);
CREATE TABLE c4(a REFERENCES c1(a));
INSERT INTO c4 VALUES(1);
-- error
PRAGMA foreign_key_check(c4);
-- error
PRAGMA foreign_key_check;
SELECT * FROM pragma_foreign_key_check('c3');
