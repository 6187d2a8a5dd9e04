PRAGMA foreign_keys=1;
CREATE TABLE p(id INTEGER PRIMARY KEY, n);
CREATE TABLE c(k INTEGER PRIMARY KEY, x INT DEFAULT 9 REFERENCES p ON UPDATE NO ACTION );
INSERT INTO p VALUES(1,'one'),(2,'two'),(CASE WHEN typeof(1)='integer' THEN 3 ELSE 'k3' END,'three');
INSERT INTO c VALUES(1,1),(2,1),(3,2),(4,NULL);
-- error
UPDATE p SET id=id||'7' WHERE id=1;
SELECT changes(), total_changes();
SELECT * FROM p ORDER BY n;
SELECT * FROM c;
INSERT INTO p VALUES(9,'nine');
-- error
UPDATE p SET id=id||'7' WHERE id=2;
SELECT changes(), total_changes();
SELECT * FROM c;
BEGIN;
-- error
UPDATE p SET id=id||'7' WHERE id=1;
SELECT * FROM c;
COMMIT;
-- error
ROLLBACK;
SELECT * FROM p ORDER BY n;
SELECT * FROM c;
PRAGMA foreign_key_check;
