-- lang_createindex: a column under several collations and directions in one index, and what a query may use of it
CREATE TABLE t(a TEXT, b); CREATE INDEX i ON t(a COLLATE NOCASE DESC, a, b DESC); INSERT INTO t VALUES('b',1),('B',2),('a',3),('A',4),(NULL,5);
SELECT a, b FROM t ORDER BY a COLLATE NOCASE DESC, a, b DESC; SELECT b FROM t WHERE a='b' COLLATE NOCASE ORDER BY b; PRAGMA index_xinfo(i);
-- error
CREATE INDEX j ON t(a COLLATE nosuch);
-- error
CREATE INDEX j ON t(nope);
CREATE INDEX j ON t("nope");
CREATE INDEX k ON t('b'); SELECT sql FROM sqlite_schema WHERE name='k'; PRAGMA index_info(k);
-- error
CREATE INDEX l ON t(a ASC NULLS FIRST);
-- error
CREATE INDEX m ON t(a ASC NULLS LAST);
