-- stricttables: keys between strict and ordinary tables compare by the parent's affinity; CHECK after the type
PRAGMA foreign_keys=ON; CREATE TABLE p(a INT PRIMARY KEY, t TEXT UNIQUE) STRICT; CREATE TABLE c(x REFERENCES p, y REFERENCES p(t)); CREATE TABLE d(x TEXT REFERENCES p, n INT CHECK(n>0)) STRICT; INSERT INTO p VALUES(1,'1'); INSERT INTO c VALUES('1',1); INSERT INTO d VALUES(1,1); SELECT typeof(x), typeof(y) FROM c; SELECT typeof(x) FROM d;
-- error
INSERT INTO d VALUES('1','0');
-- error
INSERT INTO d VALUES('2','1');
-- error
INSERT INTO d VALUES(x'31',1);
-- error
UPDATE p SET a='2';
DELETE FROM c; DELETE FROM d; UPDATE p SET a='2'; SELECT a, typeof(a) FROM p;
