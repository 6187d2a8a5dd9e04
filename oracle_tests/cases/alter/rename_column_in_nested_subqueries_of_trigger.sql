-- lang_altertable §3: correlated and nested subqueries in a trigger, where inner names hide outer ones
CREATE TABLE t(a, b); CREATE TABLE u(a, c); CREATE TABLE log(m);
CREATE TRIGGER g AFTER UPDATE OF a ON t WHEN new.a > (SELECT max(a) FROM u WHERE u.c = old.a) BEGIN
  INSERT INTO log SELECT (SELECT a FROM u WHERE c IN (SELECT a FROM t WHERE t.b = u.a)) FROM t WHERE a = new.a;
  UPDATE u SET a = (SELECT a FROM t WHERE t.a = new.a) WHERE a = old.a;
  DELETE FROM t WHERE a IN (SELECT a FROM u);
END;
ALTER TABLE t RENAME a TO z;
SELECT sql FROM sqlite_schema WHERE type='trigger';
ALTER TABLE u RENAME COLUMN a TO ua;
SELECT sql FROM sqlite_schema WHERE type='trigger';
