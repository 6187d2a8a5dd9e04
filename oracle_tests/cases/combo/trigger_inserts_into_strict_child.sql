-- stricttables, lang_createtrigger: a type error in a trigger's insert undoes the outer statement
CREATE TABLE t(a); CREATE TABLE s(n INTEGER) STRICT;
CREATE TRIGGER g AFTER INSERT ON t BEGIN INSERT INTO s VALUES(new.a); END;
INSERT INTO t VALUES(1),('2'),(3.0);
-- error
INSERT INTO t VALUES(4),('five'),(6);
SELECT a, typeof(a) FROM t; SELECT n, typeof(n) FROM s; SELECT changes(), total_changes(), last_insert_rowid();
-- error
INSERT OR FAIL INTO t VALUES(7),('eight'),(9);
SELECT count(*) FROM t; SELECT count(*) FROM s;
