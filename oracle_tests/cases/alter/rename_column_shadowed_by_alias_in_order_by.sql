-- lang_altertable §3: ORDER BY and GROUP BY terms that are aliases, ordinals or real columns
CREATE TABLE t(a, b); CREATE VIEW v1 AS SELECT b AS a FROM t ORDER BY a; CREATE VIEW v2 AS SELECT a+1 AS b FROM t GROUP BY b, t.a ORDER BY 1; CREATE VIEW v3 AS SELECT a FROM t UNION SELECT b FROM t ORDER BY a; CREATE VIEW v4 AS SELECT x.a FROM (SELECT a, b FROM t) AS x ORDER BY x.b; INSERT INTO t VALUES(1,9),(2,8);
-- error
ALTER TABLE t RENAME a TO z; SELECT sql FROM sqlite_schema WHERE type='view'; SELECT * FROM v1; SELECT * FROM v2; SELECT * FROM v3; SELECT * FROM v4;
