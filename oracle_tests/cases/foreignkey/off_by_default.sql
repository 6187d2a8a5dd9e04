CREATE TABLE p(id INTEGER PRIMARY KEY);
CREATE TABLE c(x REFERENCES p);
INSERT INTO c VALUES(5);
PRAGMA foreign_keys;
PRAGMA foreign_keys=on;
PRAGMA foreign_keys;
-- error
INSERT INTO c VALUES(6);
BEGIN;
PRAGMA foreign_keys=off;
PRAGMA foreign_keys;
COMMIT;
DELETE FROM c;
PRAGMA foreign_keys=off;
INSERT INTO c VALUES(6);
PRAGMA foreign_key_check;
