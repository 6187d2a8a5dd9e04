PRAGMA foreign_keys = 1;
CREATE TABLE p(a, b, PRIMARY KEY(a, b));
CREATE TABLE c(k INTEGER PRIMARY KEY, x, y, FOREIGN KEY(x, y) REFERENCES p ON DELETE CASCADE ON UPDATE SET NULL);
INSERT INTO p VALUES(1,'a'),(2,'b'),(3,'c');
INSERT INTO c(x,y) VALUES(1,'a'),(2,'b'),(3,'c'),(3,'c');
-- swap
PRAGMA foreign_keys = 1;
DELETE FROM p WHERE a = 3;
UPDATE p SET b = 'z' WHERE a = 2;
-- swap
PRAGMA foreign_keys = 1;
SELECT * FROM p ORDER BY a;
SELECT * FROM c ORDER BY k;
-- error
INSERT INTO c(x,y) VALUES(2,'b');
PRAGMA foreign_key_check;
