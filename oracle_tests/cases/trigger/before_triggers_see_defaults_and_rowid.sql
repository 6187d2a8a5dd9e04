-- lang_createtrigger: NEW in BEFORE INSERT: defaults are there, an automatic rowid is -1
CREATE TABLE t(id INTEGER PRIMARY KEY, d DEFAULT 'dd', n NOT NULL DEFAULT 5); CREATE TABLE log(m);
CREATE TRIGGER g BEFORE INSERT ON t BEGIN INSERT INTO log VALUES(quote(new.id)||quote(new.rowid)||quote(new.d)||quote(new.n)); END;
INSERT INTO t DEFAULT VALUES; INSERT INTO t(id) VALUES(7),('8'); INSERT INTO t(d) VALUES(NULL);
-- error
INSERT INTO t(n) VALUES(NULL);
-- error
INSERT INTO t(id) VALUES('x');
INSERT OR REPLACE INTO t(id, n) VALUES(7, NULL);
SELECT * FROM log; SELECT * FROM t;
