-- lang_createtrigger, schematab: the text of a trigger is kept as written, to its END
CREATE TABLE t(a); CREATE TRIGGER /* c1 */ "g ""q""" -- c2
 AFTER INSERT ON t /* c3 */ FOR EACH ROW WHEN new.a > ';' BEGIN SELECT 'END; --'; /* END */ INSERT INTO t SELECT 1 WHERE 0; END;
SELECT name, tbl_name, sql FROM sqlite_schema WHERE type='trigger'; INSERT INTO t VALUES('<'); ALTER TABLE t RENAME TO "t 2"; SELECT sql FROM sqlite_schema WHERE type='trigger';
-- error
CREATE TRIGGER nobody AFTER INSERT ON "t 2" BEGIN END;
CREATE TRIGGER noend AFTER INSERT ON "t 2" BEGIN SELECT 1 END;
DROP TRIGGER "g ""q"""; SELECT count(*) FROM sqlite_schema WHERE type='trigger';
