-- lang_conflict: the clause of the statement that fires a trigger rules in its body
CREATE TABLE t(a);
CREATE TABLE u(b UNIQUE);
CREATE TRIGGER g AFTER INSERT ON t BEGIN INSERT OR IGNORE INTO u VALUES(new.a); END;
INSERT INTO t VALUES(1);
INSERT INTO t VALUES(1);
-- error
INSERT OR ABORT INTO t VALUES(1);
INSERT OR REPLACE INTO t VALUES(1);
SELECT rowid, b FROM u;
SELECT count(*) FROM t;
