PRAGMA foreign_keys=1;
CREATE TABLE p(id TEXT UNIQUE, n);
CREATE TABLE c(k INTEGER PRIMARY KEY, x DEFAULT 'k9' REFERENCES p(id) ON DELETE NO ACTION );
INSERT INTO p VALUES('k1','one'),('k2','two'),(CASE WHEN typeof('k1')='integer' THEN 3 ELSE 'k3' END,'three');
INSERT INTO c VALUES(1,'k1'),(2,'k1'),(3,'k2'),(4,NULL);
-- error
DELETE FROM p WHERE id='k1';
SELECT changes(), total_changes();
SELECT * FROM p ORDER BY n;
SELECT * FROM c;
INSERT INTO p VALUES('k9','nine');
-- error
DELETE FROM p WHERE id='k2';
SELECT changes(), total_changes();
SELECT * FROM c;
BEGIN;
-- error
DELETE FROM p WHERE id='k1';
SELECT * FROM c;
COMMIT;
-- error
ROLLBACK;
SELECT * FROM p ORDER BY n;
SELECT * FROM c;
PRAGMA foreign_key_check;
