-- pragma foreign_key_check: rows by table and key while they are mended one by one
CREATE TABLE p(id INTEGER PRIMARY KEY, u TEXT UNIQUE); CREATE TABLE c(a REFERENCES p, b REFERENCES p(u), FOREIGN KEY(a) REFERENCES p(id) ON DELETE CASCADE); INSERT INTO c VALUES(1,'x'),(2,NULL),(NULL,'y'); PRAGMA foreign_key_check; INSERT INTO p VALUES(1,'x'); PRAGMA foreign_key_check(c); UPDATE c SET a=NULL WHERE a=2; PRAGMA foreign_key_check; PRAGMA foreign_keys=ON;
-- error
UPDATE c SET b='z' WHERE b='y';
UPDATE c SET a=a;
-- error
UPDATE c SET b='y' WHERE b='y'; DELETE FROM c WHERE b='y'; PRAGMA foreign_key_check; DELETE FROM p;
SELECT * FROM c;
