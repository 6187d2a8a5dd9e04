-- foreignkeys: the child's value gets the parent's affinity and collation for the comparison
PRAGMA foreign_keys=ON;
CREATE TABLE p(a TEXT COLLATE NOCASE PRIMARY KEY, b INT UNIQUE);
CREATE TABLE c(x REFERENCES p(a), y REFERENCES p(b));
INSERT INTO p VALUES('Abc', 5);
INSERT INTO c VALUES('aBC', '5');
-- error
INSERT INTO c VALUES('abd', NULL);
-- error
INSERT INTO c VALUES(NULL,'5x');
SELECT *, typeof(y) FROM c;
