-- foreignkeys §3, lang_createtable: a NULL anywhere in a child key needs no parent; in unique keys NULLs differ
PRAGMA foreign_keys=ON; CREATE TABLE p(a, b, UNIQUE(a,b)); CREATE TABLE c(a, b, n, FOREIGN KEY(a,b) REFERENCES p(a,b) ON UPDATE SET NULL);
INSERT INTO p VALUES(1,1),(NULL,1),(NULL,1),(1,NULL); INSERT INTO c VALUES(1,1,'ok'),(NULL,5,'half'),(9,NULL,'half'),(NULL,NULL,'none');
-- error
INSERT INTO c VALUES(1,2,'bad');
UPDATE p SET b=2 WHERE a=1 AND b=1; SELECT * FROM c; UPDATE c SET b=2 WHERE n='ok'; UPDATE c SET a=1 WHERE n='ok'; SELECT * FROM c;
-- error
UPDATE c SET a=2 WHERE n='ok';
DELETE FROM p WHERE a IS NULL; SELECT count(*) FROM p;
