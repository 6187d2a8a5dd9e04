-- gencol, foreignkeys: a stored generated column as parent key and as child key
PRAGMA foreign_keys=ON; CREATE TABLE p(a INT, k TEXT AS ('k'||a) STORED UNIQUE); CREATE TABLE c(n INT, r TEXT AS ('k'||n) STORED REFERENCES p(k)); INSERT INTO p VALUES(1),(2); INSERT INTO c VALUES(1);
-- error
INSERT INTO c VALUES(9);
UPDATE c SET n=2;
-- error
UPDATE p SET a=5 WHERE a=2;
UPDATE p SET a=7 WHERE a=1;
-- error
DELETE FROM p WHERE k='k2';
INSERT INTO p(a) VALUES(2) ON CONFLICT(k) DO UPDATE SET a=a; INSERT INTO p(a) VALUES(7) ON CONFLICT(k) DO UPDATE SET a=8 RETURNING a, k; DELETE FROM c; DELETE FROM p WHERE a<8; SELECT * FROM p; CREATE TABLE bad(n, r AS (n) REFERENCES p(k) ON DELETE CASCADE); SELECT name FROM sqlite_schema WHERE name='bad';
