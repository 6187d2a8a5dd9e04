-- lang_createtable §3.5: NULL by omission, by expression, by outer join, by SET NULL and by a trigger's UPDATE
PRAGMA foreign_keys=ON; CREATE TABLE p(a PRIMARY KEY); CREATE TABLE t(k INTEGER PRIMARY KEY, n NOT NULL REFERENCES p ON DELETE SET NULL); INSERT INTO p VALUES(1),(2); INSERT INTO t(n) VALUES(1);
-- error
INSERT INTO t(k) VALUES(9);
-- error
INSERT INTO t(n) SELECT q.a FROM p LEFT JOIN (SELECT 2 AS a) q USING(a);
-- error
DELETE FROM p WHERE a=1;
-- error
UPDATE t SET n=(SELECT a FROM p WHERE a>5);
CREATE TRIGGER g AFTER INSERT ON t BEGIN UPDATE t SET n=NULL WHERE k=new.k; END;
-- error
INSERT INTO t(n) VALUES(2);
SELECT * FROM t; SELECT a FROM p;
