-- foreignkeys: ON DELETE SET NULL moves rows out of a partial index and changes a stored generated column
PRAGMA foreign_keys=ON;
CREATE TABLE p(id INTEGER PRIMARY KEY); CREATE TABLE c(r REFERENCES p ON DELETE SET NULL, g AS (coalesce(r,'none')) STORED); CREATE INDEX i ON c(r) WHERE r IS NOT NULL; CREATE UNIQUE INDEX u ON c(g) WHERE g<>'none';
INSERT INTO p VALUES(1),(2); INSERT INTO c VALUES(1),(2);
DELETE FROM p; SELECT r, g FROM c; SELECT count(*) FROM c INDEXED BY i WHERE r IS NOT NULL; PRAGMA integrity_check; PRAGMA foreign_key_check;
