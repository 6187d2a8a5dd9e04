PRAGMA foreign_keys=1;
CREATE TABLE p(a, b, c, PRIMARY KEY(a,b));
CREATE TABLE c(x DEFAULT 0, y DEFAULT 0, z, FOREIGN KEY(y,x) REFERENCES p(b,a) ON DELETE CASCADE ON UPDATE CASCADE);
INSERT INTO p VALUES(1,2,'p'),(3,4,'q'),(0,0,'d');
INSERT INTO c VALUES(1,2,'c'),(3,4,'d'),(NULL,8,'n'),(8,NULL,'m');
-- error
INSERT INTO c VALUES(2,1,'bad');
UPDATE p SET c='changed';
UPDATE p SET a=7 WHERE c='changed' AND a=1;
SELECT * FROM c ORDER BY z;
DELETE FROM p WHERE a=3;
SELECT * FROM c ORDER BY z;
SELECT * FROM p ORDER BY a;
SELECT changes(), total_changes();
