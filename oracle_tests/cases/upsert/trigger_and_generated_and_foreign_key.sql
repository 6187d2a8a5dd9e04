-- lang_upsert: DO UPDATE over a generated key, with a trigger and a foreign key behind it
PRAGMA foreign_keys=ON;
CREATE TABLE p(id INTEGER PRIMARY KEY);
CREATE TABLE t(name TEXT, k AS (lower(name)) STORED UNIQUE, pid REFERENCES p ON DELETE SET NULL, n DEFAULT 1);
CREATE TABLE log(m);
CREATE TRIGGER gi AFTER INSERT ON t BEGIN INSERT INTO log VALUES('i '||new.k); END;
CREATE TRIGGER gu AFTER UPDATE OF n ON t BEGIN INSERT INTO log VALUES('u '||new.k||new.n); END;
INSERT INTO p VALUES(1),(2);
INSERT INTO t(name, pid) VALUES('Ann',1),('BOB',2) ON CONFLICT(k) DO UPDATE SET n=n+1;
INSERT INTO t(name, pid) VALUES('ANN',2),('cid',1),('bob',NULL) ON CONFLICT(k) DO UPDATE SET n=n+1, pid=excluded.pid RETURNING name, k, pid, n;
-- error
INSERT INTO t(name, pid) VALUES('ann',7) ON CONFLICT(k) DO UPDATE SET pid=excluded.pid;
-- error
INSERT INTO t(name, pid) VALUES('dan',7) ON CONFLICT(k) DO NOTHING;
INSERT INTO t(name, pid) VALUES('ann',7) ON CONFLICT(k) DO NOTHING;
DELETE FROM p WHERE id=2;
SELECT * FROM t;
SELECT * FROM log;
