-- schematab: an index's text likewise
CREATE TABLE t(a, b, "c d");
create unique index if not exists main.i1 on t(a)where b>0;
CREATE   INDEX"i 2"ON t ( "c d" COLLATE nocase DESC,a ASC ) ;
CREATE INDEX i3 ON[t](b||a /* r */) -- x
;
CREATE INDEX `i4` ON "t"(a,b,"c d")WHERE(a IS NOT NULL);
SELECT sql FROM sqlite_schema WHERE type='index';
PRAGMA index_list(t);
REINDEX;
