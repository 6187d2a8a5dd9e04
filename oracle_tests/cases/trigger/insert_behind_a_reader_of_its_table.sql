-- Where an earlier statement of a trigger reads the table, also to check a foreign key, an INSERT computes all its rows
-- before it writes the first, so that last_insert_rowid() is the same in all.
CREATE TABLE o(x);
CREATE TABLE p(x INTEGER PRIMARY KEY);
CREATE TABLE t(a, b UNIQUE);
CREATE TABLE s(a, b UNIQUE REFERENCES s(b));
INSERT INTO t VALUES (1, 1), (2, 2);

CREATE TRIGGER plain AFTER INSERT ON o BEGIN
  INSERT INTO p VALUES (NEW.x);
  INSERT INTO t VALUES (last_insert_rowid(), 11), (last_insert_rowid(), 12), (last_insert_rowid(), 13);
END;
INSERT INTO o VALUES (100);
SELECT * FROM t ORDER BY b;
DROP TRIGGER plain;

CREATE TRIGGER reads AFTER INSERT ON o BEGIN
  INSERT INTO p SELECT NEW.x + count(*) FROM t;
  INSERT INTO t VALUES (last_insert_rowid(), 21), (last_insert_rowid(), 22), (last_insert_rowid(), 23);
END;
INSERT INTO o VALUES (200);
SELECT * FROM t ORDER BY b;
DROP TRIGGER reads;

CREATE TRIGGER changes AFTER INSERT ON o BEGIN
  INSERT INTO p VALUES (NEW.x);
  UPDATE t SET a = a WHERE b = 1;
  DELETE FROM t WHERE a = 2;
  INSERT INTO t VALUES (last_insert_rowid(), 31), (last_insert_rowid(), 32);
END;
INSERT INTO o VALUES (300);
SELECT * FROM t ORDER BY b;
DROP TRIGGER changes;

CREATE TRIGGER below AFTER INSERT ON o BEGIN
  INSERT INTO p VALUES (NEW.x);
  DELETE FROM t WHERE a IN (SELECT max(a) + 1 FROM t);
  INSERT INTO t VALUES (last_insert_rowid(), 41), (last_insert_rowid(), 42);
END;
INSERT INTO o VALUES (400);
SELECT * FROM t ORDER BY b;
DROP TRIGGER below;

PRAGMA foreign_keys = ON;
CREATE TRIGGER keys AFTER INSERT ON o BEGIN
  INSERT INTO s VALUES (NEW.x, NULL);
  INSERT INTO s VALUES (last_insert_rowid(), NULL), (last_insert_rowid(), NULL), (last_insert_rowid(), NULL);
END;
INSERT INTO o VALUES (500);
SELECT rowid, * FROM s;
