-- lang_createtrigger: a BEFORE UPDATE program that writes the same row: the outer UPDATE's values win for its columns
CREATE TABLE t(id INTEGER PRIMARY KEY, a, b, c);
CREATE TRIGGER g BEFORE UPDATE OF a ON t BEGIN UPDATE t SET b='trig', c=new.a WHERE id=old.id; END;
INSERT INTO t VALUES(1,'a','b','c'),(2,'x','y','z');
UPDATE t SET a='new' WHERE id=1;
SELECT * FROM t;
UPDATE t SET a='n2', b='outer';
SELECT * FROM t;
CREATE TRIGGER h AFTER UPDATE OF a ON t BEGIN UPDATE t SET c=old.b||new.b WHERE id=old.id; END;
UPDATE t SET a='n3' WHERE id=2;
SELECT * FROM t;
