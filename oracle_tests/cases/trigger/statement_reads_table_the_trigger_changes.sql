-- lang_createtrigger: INSERT SELECT and UPDATE while their triggers change the source table
CREATE TABLE src(a INTEGER PRIMARY KEY, b);
CREATE TABLE dst(a, b);
CREATE TRIGGER g AFTER INSERT ON dst BEGIN UPDATE src SET b=b+100 WHERE a=new.a+1; DELETE FROM src WHERE a=new.a+3; END;
INSERT INTO src VALUES(1,1),(2,2),(3,3),(4,4),(5,5);
INSERT INTO dst SELECT a, b FROM src WHERE b<50;
SELECT * FROM dst;
SELECT * FROM src;
CREATE TRIGGER h AFTER UPDATE ON dst BEGIN DELETE FROM dst WHERE a=old.a+1; END;
UPDATE dst SET b=0;
SELECT * FROM dst;
