-- lang_createtrigger §6: INSTEAD OF UPDATE OF names view columns; unnamed columns keep their values in NEW
CREATE TABLE base(k, a, b); INSERT INTO base VALUES(1,'a1','b1'),(2,'a2','b2'); CREATE VIEW v AS SELECT k, a, b, a||b AS ab FROM base; CREATE TABLE log(m);
CREATE TRIGGER ua INSTEAD OF UPDATE OF a ON v BEGIN INSERT INTO log VALUES('a:'||old.ab||'>'||new.ab||' '||new.a||new.b); UPDATE base SET a=new.a WHERE k=old.k; END; CREATE TRIGGER uab INSTEAD OF UPDATE OF ab ON v BEGIN INSERT INTO log VALUES('ab:'||new.ab||' '||new.a); END;
UPDATE v SET a='X' WHERE k=1; UPDATE v SET ab='zz', a='Y'; SELECT * FROM log; SELECT * FROM base; SELECT changes();
-- error
UPDATE v SET b='no';
-- error
UPDATE v SET nope=1;
CREATE TRIGGER un INSTEAD OF UPDATE OF nope ON v BEGIN SELECT 1; END;
-- error
UPDATE v SET k=k+1 WHERE 0;
-- error
DELETE FROM v;
