-- lang_createtrigger: OLD.rowid, NEW.oid and NEW._rowid_; for a WITHOUT ROWID table they are not there
CREATE TABLE t(a);
CREATE TABLE log(m);
CREATE TRIGGER g AFTER UPDATE ON t BEGIN INSERT INTO log VALUES(old.rowid||','||new.oid||','||new._rowid_); END;
INSERT INTO t VALUES('x'),('y');
UPDATE t SET rowid = rowid + 10;
UPDATE t SET a = a || rowid;
SELECT * FROM log;
CREATE TABLE w(k PRIMARY KEY) WITHOUT ROWID;
CREATE TRIGGER h AFTER INSERT ON w BEGIN INSERT INTO log VALUES(new.rowid); END;
-- error
INSERT INTO w VALUES(1);
SELECT * FROM w;
