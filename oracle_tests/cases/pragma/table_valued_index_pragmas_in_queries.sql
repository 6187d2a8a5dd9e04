-- pragma: the whole schema by its functions
CREATE TABLE p(id INTEGER PRIMARY KEY, a UNIQUE); CREATE TABLE c(x REFERENCES p(a), y, z, PRIMARY KEY(y, z)); CREATE INDEX ci ON c(x DESC, z) WHERE y>0; CREATE VIEW v AS SELECT * FROM c;
SELECT t.name, i.name, i."unique", i.origin, i.partial FROM pragma_table_list t JOIN pragma_index_list(t.name) i WHERE t.schema='main' ORDER BY 1, 2;
SELECT i.name, x.seqno, x.name, x."desc", x.coll, x.key FROM pragma_index_list('c') i, pragma_index_xinfo(i.name) x ORDER BY 1, 2;
SELECT t.name, f."table", f."from", f."to" FROM sqlite_schema t, pragma_foreign_key_list(t.name) f;
SELECT m.name, group_concat(c.name) FROM sqlite_schema m, pragma_table_xinfo(m.name) c WHERE m.type IN ('table','view') GROUP BY 1 ORDER BY 1;
