-- lang_createtrigger, lang_returning: RETURNING of changes to views: the values that were given
CREATE TABLE t(a, b); CREATE VIEW v AS SELECT a, b, a||b AS c FROM t; CREATE TRIGGER i INSTEAD OF INSERT ON v BEGIN INSERT INTO t VALUES(new.a*10, new.b); END; CREATE TRIGGER u INSTEAD OF UPDATE ON v BEGIN UPDATE t SET b=new.b WHERE a=old.a; END; CREATE TRIGGER d INSTEAD OF DELETE ON v BEGIN DELETE FROM t WHERE a=old.a; END;
INSERT INTO v(a, b) VALUES(1,'x'),(2,'y') RETURNING a, b, c; UPDATE v SET b=b||'!' WHERE a=10 RETURNING *; SELECT * FROM t; DELETE FROM v WHERE a=20 RETURNING c; SELECT changes(), total_changes();
-- error
INSERT INTO v VALUES(1,2,3) ON CONFLICT DO NOTHING;
SELECT * FROM v;
