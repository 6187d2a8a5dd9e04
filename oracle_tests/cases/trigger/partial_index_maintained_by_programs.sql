-- lang_createtrigger, partialindex: a program that moves rows in and out of a partial unique index
CREATE TABLE job(id INTEGER PRIMARY KEY, state, w);
CREATE UNIQUE INDEX one_active ON job(w) WHERE state='active';
CREATE TRIGGER demote BEFORE INSERT ON job WHEN new.state='active' BEGIN UPDATE job SET state='done' WHERE w=new.w AND state='active'; END;
CREATE TRIGGER promote AFTER DELETE ON job WHEN old.state='active' BEGIN UPDATE job SET state='active' WHERE id=(SELECT max(id) FROM job WHERE w=old.w); END;
INSERT INTO job(state, w) VALUES('active','x'),('active','x'),('active','y'),('active','x');
SELECT * FROM job;
DELETE FROM job WHERE id=4;
SELECT * FROM job WHERE state='active';
-- error
UPDATE job SET state='active' WHERE w='x';
INSERT OR IGNORE INTO job(state,w) VALUES('active','y');
SELECT * FROM job;
PRAGMA integrity_check;
