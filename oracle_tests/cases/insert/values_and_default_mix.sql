-- lang_insert: columns left out get defaults computed per row, also from expressions and functions
CREATE TABLE t(id INTEGER PRIMARY KEY, a DEFAULT (1+1), b TEXT DEFAULT 12, c REAL DEFAULT '7', d DEFAULT (lower('ABC')||'z'), e NOT NULL DEFAULT x'01');
INSERT INTO t(id) VALUES(1),(5);
INSERT INTO t DEFAULT VALUES;
INSERT INTO t(b, id) VALUES(NULL, -3);
INSERT INTO t(c) SELECT 1 UNION ALL SELECT NULL;
SELECT *, typeof(b), typeof(c), last_insert_rowid() FROM t ORDER BY id;
-- error
INSERT INTO t(e) VALUES(NULL);
-- error
INSERT INTO t(id, id2) VALUES(1,2);
SELECT count(*) FROM t;
