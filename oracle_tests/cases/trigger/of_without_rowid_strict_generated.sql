-- lang_createtrigger: one table with everything: STRICT, WITHOUT ROWID, generated, CHECK, with all six triggers
CREATE TABLE t(k TEXT PRIMARY KEY, n INT CHECK(n>=0), g TEXT AS (k||n) STORED) STRICT, WITHOUT ROWID;
CREATE TABLE log(m);
CREATE TRIGGER bi BEFORE INSERT ON t BEGIN INSERT INTO log VALUES('bi '||new.k||new.n||ifnull(new.g,'-')); END;
CREATE TRIGGER ai AFTER INSERT ON t BEGIN INSERT INTO log VALUES('ai '||new.g); END;
CREATE TRIGGER bu BEFORE UPDATE ON t BEGIN INSERT INTO log VALUES('bu '||old.g||' '||new.k||new.n); END;
CREATE TRIGGER au AFTER UPDATE ON t BEGIN INSERT INTO log VALUES('au '||old.g||' '||new.g); END;
CREATE TRIGGER bd BEFORE DELETE ON t BEGIN INSERT INTO log VALUES('bd '||old.g); END;
CREATE TRIGGER ad AFTER DELETE ON t BEGIN INSERT INTO log VALUES('ad '||old.g||(SELECT count(*) FROM t)); END;
INSERT INTO t(k,n) VALUES('a',1),('b','2');
-- error
INSERT INTO t(k,n) VALUES('c',-1);
-- error
INSERT INTO t(k,n) VALUES('c','x');
UPDATE t SET n=n+10, k=upper(k);
REPLACE INTO t(k,n) VALUES('A',5);
DELETE FROM t WHERE g<>'A5';
SELECT * FROM log;
SELECT * FROM t;
