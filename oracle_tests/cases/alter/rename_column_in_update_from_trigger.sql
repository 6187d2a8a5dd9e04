-- lang_altertable: UPDATE FROM, row values and subqueries in a trigger's program are rewritten
CREATE TABLE t(id INTEGER PRIMARY KEY, v);
CREATE TABLE s(k, w);
CREATE TABLE fire(x);
CREATE TRIGGER f AFTER INSERT ON fire BEGIN
  UPDATE t SET (v) = (SELECT w FROM s WHERE s.k = t.id) WHERE id IN (SELECT k FROM s);
  UPDATE t SET v = v || s.w FROM s WHERE s.k = t.id AND (t.id, s.k) = (new.x, new.x);
  DELETE FROM s WHERE k = new.x OR w LIKE 'zz' || k;
END;
INSERT INTO t VALUES(1,'a'),(2,'b');
INSERT INTO s VALUES(1,'one'),(2,'two');
ALTER TABLE s RENAME COLUMN k TO key;
ALTER TABLE s RENAME COLUMN w TO word;
ALTER TABLE t RENAME COLUMN v TO val;
ALTER TABLE t RENAME COLUMN id TO ident;
ALTER TABLE fire RENAME COLUMN x TO y;
SELECT sql FROM sqlite_schema WHERE type='trigger';
INSERT INTO fire VALUES(2);
SELECT * FROM t;
SELECT * FROM s;
