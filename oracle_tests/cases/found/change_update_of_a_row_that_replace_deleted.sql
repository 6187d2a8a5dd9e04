-- found by the generator of changes: REPLACE deletes a row whose children go too, the row that is changed among them
CREATE TABLE a(id PRIMARY KEY,s REFERENCES b(id));
CREATE TABLE b(id PRIMARY KEY,u,r REFERENCES b(u)ON DELETE CASCADE);
CREATE UNIQUE INDEX i2 ON b(u);
INSERT INTO a VALUES(3,2);
INSERT OR IGNORE INTO b VALUES(2,2,'1'),(5,1,2);
PRAGMA foreign_keys=1;
-- error
UPDATE OR REPLACE b SET id=1;
SELECT * FROM b;
DELETE FROM a;
UPDATE OR REPLACE b SET id=1;
SELECT * FROM b;
