-- triggers keep versions: UPDATE becomes INSERT by RAISE(IGNORE)
CREATE TABLE doc(k, v INT, body, PRIMARY KEY(k, v)); CREATE UNIQUE INDEX cur ON doc(k) WHERE body IS NOT NULL AND v<0;
CREATE TRIGGER u BEFORE UPDATE OF body ON doc BEGIN INSERT INTO doc SELECT old.k, max(v)+1, new.body FROM doc WHERE k=old.k; SELECT RAISE(IGNORE); END;
INSERT INTO doc VALUES('a',1,'one'),('b',1,'uno');
UPDATE doc SET body=body||'+' WHERE v=1 RETURNING *;
UPDATE doc SET body='last' WHERE k='a' AND v=(SELECT max(v) FROM doc WHERE k='a');
SELECT * FROM doc; SELECT changes(), total_changes();
UPDATE doc SET v=-v WHERE k='b' AND v=2;
-- error
UPDATE doc SET v=-v WHERE k='b' AND v=1;
SELECT * FROM doc; PRAGMA integrity_check;
