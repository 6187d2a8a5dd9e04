CREATE TABLE a(x, y);
CREATE TABLE b(z PRIMARY KEY, w UNIQUE) WITHOUT ROWID;
CREATE INDEX i ON a(y, x DESC);
SELECT m.name, ti.name FROM sqlite_schema AS m, pragma_table_info(m.name) AS ti WHERE m.type = 'table' ORDER BY 1, ti.cid;
SELECT m.name, ti.name FROM sqlite_schema AS m LEFT JOIN pragma_table_info(m.name) AS ti ON ti.pk WHERE m.type = 'table' ORDER BY 1;
SELECT m.name, l.name, x.name, x.desc FROM sqlite_schema AS m JOIN pragma_index_list(m.name) AS l JOIN pragma_index_xinfo(l.name) AS x ORDER BY 1, 2, x.seqno;
SELECT DISTINCT m.name || '.' || ii.name AS 'indexed-columns' FROM sqlite_schema AS m, pragma_index_list(m.name) AS il, pragma_index_info(il.name) AS ii WHERE m.type = 'table' ORDER BY 1;
