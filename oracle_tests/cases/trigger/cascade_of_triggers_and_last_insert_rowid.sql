-- lang_corefunc last_insert_rowid: a program's inserts show inside it and are forgotten at its end
CREATE TABLE t(id INTEGER PRIMARY KEY, a);
CREATE TABLE l1(id INTEGER PRIMARY KEY, r);
CREATE TABLE l2(id INTEGER PRIMARY KEY, r);
CREATE TRIGGER g AFTER INSERT ON t BEGIN
  INSERT INTO l1 VALUES(100 + new.id, last_insert_rowid());
  INSERT INTO l1(r) SELECT last_insert_rowid();
END;
CREATE TRIGGER h AFTER INSERT ON l1 BEGIN INSERT INTO l2(r) VALUES(last_insert_rowid()); END;
INSERT INTO t VALUES(5,'x');
SELECT last_insert_rowid(), changes(), total_changes();
SELECT * FROM l1;
SELECT * FROM l2;
-- error
INSERT INTO t(a) VALUES('y') RETURNING id, last_insert_rowid();
SELECT last_insert_rowid();
