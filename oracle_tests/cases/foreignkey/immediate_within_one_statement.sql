-- foreignkeys §4.2: an immediate key may be broken inside a statement, and a trigger may mend it
PRAGMA foreign_keys=ON;
CREATE TABLE p(id INTEGER PRIMARY KEY, s UNIQUE);
CREATE TABLE c(x REFERENCES p(s));
CREATE TRIGGER g BEFORE INSERT ON c WHEN NOT EXISTS (SELECT 1 FROM p WHERE s=new.x) BEGIN INSERT INTO p(s) VALUES(new.x); END;
CREATE TRIGGER h AFTER DELETE ON p BEGIN DELETE FROM c WHERE x=old.s; END;
INSERT INTO c VALUES('a'),('b'),('a');
SELECT * FROM p;
DELETE FROM p WHERE s='a';
SELECT * FROM c;
UPDATE p SET s=CASE s WHEN 'b' THEN 'b' END;
-- error
UPDATE p SET s='q';
INSERT INTO p(s) VALUES('r');
UPDATE c SET x='r';
UPDATE p SET s='z' WHERE s='b';
SELECT * FROM p; SELECT * FROM c;
