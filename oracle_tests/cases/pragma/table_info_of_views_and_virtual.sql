-- pragma table_info, table_xinfo, index_list of views, CTE-like views and table-valued functions
CREATE TABLE t(a INT NOT NULL, b TEXT DEFAULT 'x', c AS (a));
CREATE VIEW v1 AS SELECT a, b AS "b c", c, a+1, 'lit', NULL, sum(a) FROM t;
CREATE VIEW v2(p, q) AS WITH w AS (SELECT a, b FROM t) SELECT * FROM w;
CREATE VIEW v3 AS VALUES(1,'x');
PRAGMA table_info(v1); PRAGMA table_xinfo(v2); PRAGMA table_info(v3); PRAGMA index_list(v1); PRAGMA foreign_key_list(v1);
PRAGMA table_xinfo(json_tree);
PRAGMA table_info(pragma_table_info);
SELECT name, type FROM pragma_table_info('v1');
