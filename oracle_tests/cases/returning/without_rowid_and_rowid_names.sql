-- lang_returning: rowid in RETURNING of tables with and without one
CREATE TABLE t(a); CREATE TABLE w(k PRIMARY KEY, v) WITHOUT ROWID; CREATE TABLE i(id INTEGER PRIMARY KEY, v);
INSERT INTO t VALUES(1) RETURNING rowid, oid, _rowid_, a;
-- error
INSERT INTO w VALUES(1,2) RETURNING rowid;
INSERT INTO w VALUES(1,2) RETURNING *;
INSERT INTO i(v) VALUES('x') RETURNING rowid, id;
UPDATE i SET id=9 RETURNING rowid, id, v;
UPDATE t SET rowid=rowid+5 RETURNING rowid;
DELETE FROM w RETURNING k+v;
