-- lang_altertable "RENAME TABLE": names in trigger programs of any table are rewritten
CREATE TABLE t(a);
CREATE TABLE log(m);
CREATE TRIGGER g1 AFTER INSERT ON t BEGIN
  INSERT INTO log SELECT 't.' || t.a FROM t WHERE t.a = new.a;
  UPDATE log SET m = m || (SELECT count(*) FROM t) WHERE log.m LIKE 't.%' AND log.rowid IN (SELECT max(log.rowid) FROM log);
  DELETE FROM log WHERE m = 't.nope';
END;
CREATE TRIGGER g2 AFTER DELETE ON log BEGIN SELECT * FROM t AS x WHERE x.a = old.m; END;
ALTER TABLE log RENAME TO "the log";
ALTER TABLE t RENAME TO T2;
SELECT name, tbl_name, sql FROM sqlite_schema;
INSERT INTO T2 VALUES(7),(8);
SELECT * FROM "the log";
DELETE FROM "the log";
