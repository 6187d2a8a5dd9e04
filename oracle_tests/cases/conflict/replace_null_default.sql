-- lang_conflict: a default that is NULL itself does not help
CREATE TABLE t(a NOT NULL DEFAULT NULL, b NOT NULL DEFAULT (nullif(1,1)));
-- error
INSERT OR REPLACE INTO t VALUES(NULL,1);
-- error
INSERT OR REPLACE INTO t VALUES(1,NULL);
SELECT * FROM t;
