-- schematab: tabs, line ends, comments and letters beyond ASCII stay in the stored text
CREATE TABLE	t	(
	"ключ"  INTEGER PRIMARY KEY ,   -- первый
	/* ∆ */ [值] TEXT DEFAULT '☃'	,
	"a""b"   );
INSERT INTO t("值") VALUES(NULL); INSERT INTO t DEFAULT VALUES; SELECT * FROM t; SELECT sql, length(sql) FROM sqlite_schema; CREATE INDEX "инд" ON t( "值"	DESC ) WHERE "a""b" IS NULL ; CREATE VIEW 視 AS SELECT 值, ключ FROM t; SELECT * FROM 視 ORDER BY 2; SELECT name, sql FROM sqlite_schema WHERE type<>'table'; ALTER TABLE t RENAME 值 TO "знач"; SELECT sql FROM sqlite_schema;
