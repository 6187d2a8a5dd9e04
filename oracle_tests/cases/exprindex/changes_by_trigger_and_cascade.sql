-- expridx, foreignkeys: expression indexes follow rows that triggers and cascades change
PRAGMA foreign_keys=ON; CREATE TABLE p(id INTEGER PRIMARY KEY); CREATE TABLE c(r REFERENCES p ON UPDATE CASCADE ON DELETE SET NULL, n); CREATE INDEX e ON c(ifnull(r,-1)+n); CREATE UNIQUE INDEX u ON c(r||':'||n) WHERE r IS NOT NULL; CREATE TRIGGER g AFTER UPDATE OF r ON c BEGIN UPDATE c SET n=n+100 WHERE rowid=new.rowid AND new.r IS NULL; END; INSERT INTO p VALUES(1),(2); INSERT INTO c VALUES(1,1),(1,2),(2,1); UPDATE p SET id=50 WHERE id=2; SELECT r, n FROM c WHERE ifnull(r,-1)+n=51; DELETE FROM p WHERE id=1; SELECT r, n FROM c WHERE ifnull(r,-1)+n>=100 ORDER BY n;
-- error
INSERT INTO c VALUES(50,1);
PRAGMA integrity_check;
