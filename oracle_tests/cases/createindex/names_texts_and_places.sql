-- lang_createindex, schematab: stored text, quoted names, indexes of temp tables, order of index_list
CREATE TABLE t("a b", c, d); CREATE INDEX "i ""q""" ON t( "a b" , [c] desc, `d` collate nocase ) /* c */ WHERE d > ';' ; create unique  index if not exists j on t(c);
-- error
CREATE INDEX temp.k ON t(c);
CREATE TEMP TABLE tt(x); CREATE INDEX k ON tt(x); CREATE INDEX temp.l ON tt(x DESC); SELECT name, sql FROM sqlite_schema; SELECT name, sql FROM sqlite_temp_schema; PRAGMA index_list(t); PRAGMA index_list(tt); DROP INDEX "i ""q"""; DROP INDEX k; SELECT name FROM sqlite_temp_schema;
-- error
CREATE INDEX m ON t(c) WHERE; 
-- error
CREATE INDEX ON t(c);
-- error
CREATE INDEX n ON t();
-- error
CREATE INDEX n ON t(c,);
