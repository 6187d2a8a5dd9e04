-- lang_altertable: REFERENCES lists of children and FOREIGN KEY lists of the table itself
PRAGMA foreign_keys=ON;
CREATE TABLE p(x, y, PRIMARY KEY(x, y));
CREATE TABLE c(a, b, FOREIGN KEY(a, b) REFERENCES p(x, y) ON UPDATE CASCADE);
CREATE TABLE self(id INTEGER PRIMARY KEY, up REFERENCES self(id));
INSERT INTO p VALUES(1,1);
INSERT INTO c VALUES(1,1);
INSERT INTO self VALUES(1,NULL),(2,1);
ALTER TABLE p RENAME x TO px;
ALTER TABLE c RENAME a TO ca;
ALTER TABLE self RENAME id TO ident;
ALTER TABLE self RENAME up TO parent;
SELECT sql FROM sqlite_schema WHERE sql NOT NULL;
PRAGMA foreign_key_list(c);
PRAGMA foreign_key_list(self);
UPDATE p SET px=9;
SELECT * FROM c;
-- error
DELETE FROM self WHERE ident=1;
