-- lang_altertable: renamed columns that need quotes, in NEW and OLD and in SET lists
CREATE TABLE t(a, b);
CREATE TABLE log(m, n);
CREATE TRIGGER g AFTER UPDATE OF a ON t WHEN NEW.a<>OLD."a" BEGIN
  INSERT INTO log(m, n) VALUES(new.a, old.[a]) ;
  UPDATE t SET a=a+1, b=(SELECT a FROM t) WHERE t.a<0;
  SELECT a AS m, "a" FROM t GROUP BY a;
END;
ALTER TABLE t RENAME a TO "group";
ALTER TABLE log RENAME m TO "from where";
SELECT sql FROM sqlite_schema WHERE type='trigger';
INSERT INTO t VALUES(1,1);
UPDATE t SET "group"=2;
SELECT * FROM log;
