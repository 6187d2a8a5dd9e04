PRAGMA foreign_keys=1;
CREATE TABLE c(a, x REFERENCES nope);
-- error
INSERT INTO c VALUES(1,NULL);
UPDATE c SET a=1;
-- error
UPDATE c SET x=1;
-- error
DELETE FROM c;
PRAGMA foreign_keys=0;
INSERT INTO c VALUES(1,5),(2,NULL);
PRAGMA foreign_key_check;
PRAGMA foreign_keys=1;
DROP TABLE c;
