-- foreignkeys: renaming the parent changes the children's REFERENCES
CREATE TABLE p(a PRIMARY KEY);
CREATE TABLE c(x REFERENCES p, y REFERENCES "p"(a));
ALTER TABLE p RENAME TO q;
SELECT sql FROM sqlite_schema WHERE name='c';
ALTER TABLE q RENAME COLUMN a TO b;
SELECT sql FROM sqlite_schema WHERE name='c';
