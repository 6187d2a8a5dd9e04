-- lang_altertable: where the table has an alias, only its name in FROM is rewritten
CREATE TABLE t(a, b);
CREATE VIEW v AS SELECT x.a, t.b FROM t AS x JOIN t ON t.a = x.a WHERE EXISTS (SELECT 1 FROM t y WHERE y.a = x.b AND t.b = 1);
CREATE VIEW s AS SELECT t.* FROM t;
CREATE VIEW o AS SELECT a FROM t UNION SELECT b FROM t ORDER BY 1;
ALTER TABLE t RENAME TO new_t;
SELECT sql FROM sqlite_schema WHERE type='view';
INSERT INTO new_t VALUES(1,1);
SELECT * FROM v;
SELECT * FROM s;
SELECT * FROM o;
