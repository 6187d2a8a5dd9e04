-- lang_createindex, expridx: the rowid is no column of an index, but for an INTEGER PRIMARY KEY by its name
CREATE TABLE t(a);
-- error
CREATE INDEX i ON t(rowid);
-- error
CREATE INDEX i ON t(oid+1);
CREATE TABLE k(id INTEGER PRIMARY KEY, b);
CREATE UNIQUE INDEX ik ON k(b, id);
CREATE INDEX ie ON k(id % 3);
INSERT INTO k(b) VALUES(5),(5),(6),(7);
PRAGMA index_xinfo(ik);
SELECT id FROM k WHERE id % 3 = 1 ORDER BY id;
UPDATE k SET id=id+10;
SELECT id FROM k WHERE id % 3 = 1 ORDER BY id;
PRAGMA integrity_check;
