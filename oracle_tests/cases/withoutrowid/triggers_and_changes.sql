-- withoutrowid: changes(), last_insert_rowid() and triggers
CREATE TABLE w(k PRIMARY KEY, v) WITHOUT ROWID; CREATE TABLE r(a); CREATE TABLE log(m);
INSERT INTO r VALUES(1),(2);
CREATE TRIGGER g AFTER INSERT ON w BEGIN INSERT INTO log VALUES(new.k||last_insert_rowid()); END;
INSERT INTO w VALUES('x',1),('y',2); SELECT changes(), total_changes(), last_insert_rowid();
UPDATE w SET k=k||k, v=v+1; SELECT changes(), last_insert_rowid();
REPLACE INTO w VALUES('xx',9); DELETE FROM w; SELECT changes(), total_changes();
SELECT * FROM log; SELECT * FROM w;
