-- lang_droptable: dropping and making anew a table within one transaction with triggers, keys, views
PRAGMA foreign_keys=ON; CREATE TABLE p(id INTEGER PRIMARY KEY); CREATE TABLE c(r REFERENCES p); CREATE VIEW v AS SELECT * FROM p; INSERT INTO p VALUES(1); INSERT INTO c VALUES(1);
BEGIN;
-- error
DROP TABLE p;
DELETE FROM c; DROP TABLE p;
-- error
SELECT * FROM v;
CREATE TABLE p(id INTEGER PRIMARY KEY, extra DEFAULT 'e'); INSERT INTO p(id) VALUES(7); SELECT * FROM v; INSERT INTO c VALUES(7); COMMIT; SELECT * FROM v; PRAGMA foreign_key_check;
