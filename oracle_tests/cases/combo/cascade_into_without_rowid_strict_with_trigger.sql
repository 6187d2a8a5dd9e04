-- foreignkeys, withoutrowid, stricttables: cascades into a WITHOUT ROWID STRICT child with a trigger that refuses
PRAGMA foreign_keys=ON;
CREATE TABLE p(id INT PRIMARY KEY) STRICT, WITHOUT ROWID; CREATE TABLE c(a INT REFERENCES p ON DELETE CASCADE ON UPDATE CASCADE, b TEXT, PRIMARY KEY(b,a)) WITHOUT ROWID, STRICT;
CREATE TRIGGER g BEFORE DELETE ON c WHEN old.b='keep' BEGIN SELECT RAISE(ABORT, 'kept'); END;
INSERT INTO p VALUES(1),(2),(3); INSERT INTO c VALUES(1,'x'),(1,'y'),(2,'keep'),(3,'z');
DELETE FROM p WHERE id=1; SELECT * FROM c;
-- error
DELETE FROM p WHERE id>=2;
SELECT id FROM p; SELECT * FROM c;
UPDATE p SET id=id+10; SELECT * FROM c;
-- error
UPDATE p SET id='x' WHERE id=12;
SELECT changes(), total_changes();
