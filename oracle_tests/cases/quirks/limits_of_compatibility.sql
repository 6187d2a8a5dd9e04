-- quirks: integer keys, rowid reuse and implicit casts.
CREATE TABLE t(id INTEGER PRIMARY KEY, v);
INSERT INTO t(v) VALUES('a'), ('b');
DELETE FROM t WHERE id = 2;
INSERT INTO t(v) VALUES('c');
SELECT id, v FROM t ORDER BY id;
-- error
INSERT INTO t VALUES('x', 1);
-- error
INSERT INTO t VALUES(1.5, 1);
INSERT INTO t VALUES('7', 'text key'), (8.0, 'real key');
SELECT id, typeof(id), v FROM t ORDER BY id;
