-- foreignkeys: ON UPDATE acts only if the key really changes
PRAGMA foreign_keys=ON;
CREATE TABLE parent(x PRIMARY KEY);
CREATE TABLE child(y REFERENCES parent ON UPDATE SET NULL);
INSERT INTO parent VALUES('key');
INSERT INTO child VALUES('key');
UPDATE parent SET x='key';
SELECT ifnull(y,'null') FROM child;
UPDATE parent SET x='key2';
SELECT ifnull(y,'null') FROM child;
