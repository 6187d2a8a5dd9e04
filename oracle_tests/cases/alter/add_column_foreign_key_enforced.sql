-- lang_altertable §4: with keys enforced a REFERENCES column must be NULL by default
PRAGMA foreign_keys=ON;
CREATE TABLE p(id INTEGER PRIMARY KEY); INSERT INTO p VALUES(1);
CREATE TABLE c(x); INSERT INTO c VALUES(10);
-- error
ALTER TABLE c ADD r REFERENCES p DEFAULT 1;
ALTER TABLE c ADD r REFERENCES p(id) ON DELETE CASCADE;
-- error
UPDATE c SET r=2;
UPDATE c SET r=1; DELETE FROM p; SELECT * FROM c;
PRAGMA foreign_keys=OFF; ALTER TABLE c ADD s REFERENCES p DEFAULT 9; INSERT INTO c(x) VALUES(1); SELECT * FROM c; PRAGMA foreign_key_check;
SELECT sql FROM sqlite_schema WHERE name='c';
