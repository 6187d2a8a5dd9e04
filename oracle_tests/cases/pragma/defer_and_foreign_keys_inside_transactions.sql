-- pragma foreign_keys: no effect inside a transaction or savepoint; defer_foreign_keys only there
CREATE TABLE p(a PRIMARY KEY); CREATE TABLE c(r REFERENCES p); BEGIN; PRAGMA foreign_keys=ON; PRAGMA foreign_keys; INSERT INTO c VALUES(1); COMMIT; PRAGMA foreign_keys=ON; SAVEPOINT s; PRAGMA foreign_keys=OFF; PRAGMA foreign_keys;
-- error
INSERT INTO c VALUES(2);
RELEASE s; PRAGMA defer_foreign_keys=ON;
-- error
INSERT INTO c VALUES(3);
PRAGMA defer_foreign_keys; PRAGMA foreign_key_check;
