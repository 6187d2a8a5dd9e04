-- foreignkeys, lang_upsert: a DO UPDATE that moves a parent's key cascades, and both fire triggers
PRAGMA foreign_keys=ON;
CREATE TABLE p(k PRIMARY KEY, n UNIQUE); CREATE TABLE c(r REFERENCES p(n) ON UPDATE CASCADE, x AS (r||'!')); CREATE TABLE log(m);
CREATE TRIGGER pu AFTER UPDATE ON p BEGIN INSERT INTO log VALUES('p '||old.n||'>'||new.n); END;
CREATE TRIGGER cu AFTER UPDATE ON c BEGIN INSERT INTO log VALUES('c '||old.x||'>'||new.x); END;
INSERT INTO p VALUES(1,'a'),(2,'b'); INSERT INTO c VALUES('a'),('a'),('b');
INSERT INTO p VALUES(1,'z') ON CONFLICT(k) DO UPDATE SET n=excluded.n||n RETURNING k, n;
SELECT * FROM c; SELECT * FROM log; SELECT changes(), total_changes();
-- error
INSERT INTO p VALUES(2,'za') ON CONFLICT(k) DO UPDATE SET n=excluded.n;
SELECT r FROM c;
