-- lang_altertable: CHECKs, DEFAULT, COLLATE and constraint names in a text with a renamed column
CREATE TABLE t(a INT DEFAULT (1) CONSTRAINT a CHECK(a>0 AND 'a'<>"a"), b TEXT DEFAULT 'a' COLLATE nocase CHECK(b<>a OR "b" IS NULL), c REFERENCES t(a), CONSTRAINT b UNIQUE(a, "b"), FOREIGN KEY(b) REFERENCES t(a));
ALTER TABLE t RENAME a TO alpha;
ALTER TABLE t RENAME b TO beta;
SELECT sql FROM sqlite_schema WHERE type='table';
PRAGMA foreign_key_list(t);
PRAGMA index_info(sqlite_autoindex_t_1);
INSERT INTO t(alpha) VALUES(5);
-- error
INSERT INTO t(alpha) VALUES(0);
SELECT * FROM t;
