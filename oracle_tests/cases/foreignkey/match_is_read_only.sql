-- foreignkeys: MATCH clauses are read and mean nothing
PRAGMA foreign_keys=ON;
CREATE TABLE p(a, b, PRIMARY KEY(a,b));
CREATE TABLE c(x, y, FOREIGN KEY(x,y) REFERENCES p MATCH FULL ON DELETE CASCADE);
INSERT INTO c VALUES(NULL,1);
-- error
INSERT INTO c VALUES(1,1);
SELECT * FROM c;
PRAGMA foreign_key_list(c);
