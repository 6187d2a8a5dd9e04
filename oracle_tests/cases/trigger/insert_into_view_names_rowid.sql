-- lang_createtrigger: an INSERT into a view may name a rowid, which NEW does not have
CREATE TABLE t(a); CREATE VIEW v AS SELECT a FROM t; CREATE TRIGGER g INSTEAD OF INSERT ON v BEGIN INSERT INTO t VALUES(new.a); END; INSERT INTO v(rowid, a) VALUES(9,'x'); INSERT INTO v(oid) VALUES(NULL); INSERT INTO v(a, _rowid_) SELECT 'y', 5; SELECT rowid, a FROM t; CREATE TRIGGER h INSTEAD OF INSERT ON v BEGIN SELECT new.rowid; END;
-- error
INSERT INTO v(rowid, a) VALUES(9,'x');
SELECT count(*) FROM t;
