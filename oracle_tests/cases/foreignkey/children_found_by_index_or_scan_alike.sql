-- foreignkeys §3: an index on the child key changes nothing in what is found; partial ones are not used
PRAGMA foreign_keys=ON; CREATE TABLE p(a INT PRIMARY KEY); CREATE TABLE c(r TEXT REFERENCES p ON DELETE CASCADE, f); CREATE INDEX part ON c(r) WHERE f; INSERT INTO p VALUES(1),(2),(3); INSERT INTO c VALUES(1,1),('1',0),('2',0),(3,NULL);
DELETE FROM p WHERE a=1; SELECT * FROM c; CREATE INDEX whole ON c(r COLLATE NOCASE); DELETE FROM p WHERE a=2; SELECT * FROM c; CREATE INDEX plain ON c(r, f); DELETE FROM p; SELECT count(*) FROM c; PRAGMA integrity_check;
