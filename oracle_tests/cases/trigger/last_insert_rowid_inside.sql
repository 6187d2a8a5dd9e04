-- lang_createtrigger: last_insert_rowid and changes are the trigger's own inside it
CREATE TABLE t(a);
CREATE TABLE u(b);
CREATE TABLE lg(x, y, z);
CREATE TRIGGER g AFTER INSERT ON t BEGIN INSERT INTO u VALUES(1),(2),(3); INSERT INTO lg VALUES(last_insert_rowid(), changes(), total_changes()); END;
INSERT INTO t VALUES(1);
SELECT last_insert_rowid(), changes(), total_changes();
SELECT * FROM lg;
