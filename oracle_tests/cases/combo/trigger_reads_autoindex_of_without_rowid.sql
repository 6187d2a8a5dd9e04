-- lang_createtrigger: a trigger that changes the key of the row being written in a WITHOUT ROWID table
CREATE TABLE w(a, b, PRIMARY KEY(a)) WITHOUT ROWID; CREATE TABLE log(m);
CREATE TRIGGER g AFTER INSERT ON w WHEN new.a<10 BEGIN UPDATE w SET a=a*10 WHERE a=new.a; INSERT INTO log SELECT count(*) FROM w WHERE a=new.a; END;
INSERT INTO w VALUES(1,'x'),(2,'y'); SELECT * FROM w; SELECT * FROM log;
-- error
INSERT INTO w VALUES(1,'z');
SELECT * FROM w; INSERT OR REPLACE INTO w VALUES(2,'q'); SELECT * FROM w;
