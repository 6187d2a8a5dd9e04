-- lang_altertable: prepared programs see added columns: INSERT ... SELECT * in triggers, RETURNING *, views of views
CREATE TABLE t(a);
CREATE TABLE copy(a, b DEFAULT 'cb');
CREATE TRIGGER g AFTER INSERT ON t BEGIN INSERT INTO copy SELECT *, 'n' FROM t WHERE rowid=new.rowid; END;
INSERT INTO t VALUES(1);
ALTER TABLE t ADD z;
-- error
INSERT INTO t VALUES(2,3);
ALTER TABLE copy ADD c;
INSERT INTO t VALUES(2,3) RETURNING *;
SELECT * FROM copy;
ALTER TABLE t DROP z;
-- error
INSERT INTO t VALUES(4);
SELECT * FROM t;
