-- lang_altertable: a column of a foreign key can be dropped only when its own REFERENCES goes with it
CREATE TABLE p(a PRIMARY KEY);
CREATE TABLE c(x REFERENCES p, y, z, FOREIGN KEY(y) REFERENCES p);
INSERT INTO c VALUES(1,2,3);
ALTER TABLE c DROP x;
-- error
ALTER TABLE c DROP y;
ALTER TABLE c DROP z;
SELECT sql FROM sqlite_schema WHERE name='c';
SELECT * FROM c;
