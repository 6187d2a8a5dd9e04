-- foreignkeys: a tree within one table: cascades, moves, a row that is its own parent
PRAGMA foreign_keys=ON;
CREATE TABLE n(id INTEGER PRIMARY KEY, up REFERENCES n ON DELETE CASCADE ON UPDATE CASCADE, name);
INSERT INTO n VALUES(1,NULL,'root'),(2,1,'a'),(3,1,'b'),(4,2,'aa'),(5,5,'self');
-- error
INSERT INTO n VALUES(6,7,'orphan');
INSERT INTO n VALUES(8,9,'first'),(9,NULL,'second');
UPDATE n SET id=id+100 WHERE id IN (1,5);
SELECT * FROM n;
DELETE FROM n WHERE id=2;
SELECT * FROM n;
DELETE FROM n WHERE id=105;
UPDATE n SET up=3 WHERE id=8;
DELETE FROM n WHERE name='root';
SELECT * FROM n;
SELECT changes(), total_changes();
PRAGMA foreign_key_check;
