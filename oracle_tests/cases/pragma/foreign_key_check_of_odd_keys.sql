-- pragma foreign_key_check: missing parents, mismatches, WITHOUT ROWID children, collations, one table
CREATE TABLE p(a TEXT COLLATE NOCASE PRIMARY KEY, b, UNIQUE(b)); CREATE TABLE c(x REFERENCES p, y REFERENCES p(b), z REFERENCES gone); CREATE TABLE w(k PRIMARY KEY, r REFERENCES p(b)) WITHOUT ROWID;
INSERT INTO p VALUES('A',1),('b','2'); INSERT INTO c VALUES('a',1,NULL),('q','1',5),(NULL,2,NULL); INSERT INTO w VALUES(1,1),(2,3);
PRAGMA foreign_key_check; PRAGMA foreign_key_check(c); PRAGMA foreign_key_check('w');
-- error
PRAGMA main.foreign_key_check(nope); SELECT "table", rowid, parent, fkid FROM pragma_foreign_key_check('c') ORDER BY rowid, fkid;
CREATE TABLE bad(r REFERENCES c(x));
-- error
PRAGMA foreign_key_check(bad); INSERT INTO bad VALUES(1);
-- error
PRAGMA foreign_key_check(bad);
-- error
PRAGMA foreign_key_check;
