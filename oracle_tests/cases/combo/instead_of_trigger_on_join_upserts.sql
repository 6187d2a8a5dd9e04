-- lang_createtrigger: an INSTEAD OF trigger that writes two tables by upsert, from one row of the view
CREATE TABLE a(k PRIMARY KEY, v); CREATE TABLE b(k PRIMARY KEY, w) WITHOUT ROWID; CREATE VIEW j AS SELECT a.k, v, w FROM a JOIN b USING(k);
CREATE TRIGGER ji INSTEAD OF INSERT ON j BEGIN INSERT INTO a VALUES(new.k,new.v) ON CONFLICT DO UPDATE SET v=excluded.v; INSERT INTO b VALUES(new.k,new.w) ON CONFLICT DO UPDATE SET w=w||excluded.w; END;
CREATE TRIGGER ju INSTEAD OF UPDATE OF v ON j BEGIN UPDATE a SET v=new.v WHERE k=old.k; END;
INSERT INTO j VALUES(1,'v1','w1'),(2,'v2','w2'),(1,'V1','W1'); SELECT * FROM j; SELECT changes(), total_changes(), last_insert_rowid();
UPDATE j SET v=v||'*' WHERE k=1; SELECT * FROM j;
-- error
UPDATE j SET w='no';
SELECT * FROM j;
-- error
DELETE FROM j;
