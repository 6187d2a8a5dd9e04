-- stricttables: values from defaults, triggers, UPSERT and INSERT SELECT are checked too
CREATE TABLE t(k INTEGER PRIMARY KEY, n INT DEFAULT 'bad', s TEXT DEFAULT 5) STRICT;
-- error
INSERT INTO t(k) VALUES(1);
INSERT INTO t(k, n) VALUES(1, 1);
SELECT s, typeof(s) FROM t;
-- error
INSERT INTO t(k,n) VALUES(1,1) ON CONFLICT(k) DO UPDATE SET n='zz';
INSERT INTO t(k,n) VALUES(1,1) ON CONFLICT(k) DO UPDATE SET n=n||'5';
SELECT n, typeof(n) FROM t;
CREATE TABLE src(v);
INSERT INTO src VALUES('7'),('8x');
-- error
INSERT INTO t(n) SELECT v FROM src;
INSERT OR IGNORE INTO t(n) SELECT v FROM src WHERE v='7';
-- error
INSERT OR IGNORE INTO t(n) SELECT v FROM src;
CREATE TRIGGER g AFTER INSERT ON src BEGIN INSERT INTO t(n) VALUES(new.v); END;
INSERT INTO src VALUES(9);
-- error
INSERT INTO src VALUES('nine');
SELECT * FROM t;
SELECT count(*) FROM src;
