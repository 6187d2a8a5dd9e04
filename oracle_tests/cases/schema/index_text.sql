CREATE TABLE t(a UNIQUE, b);
create index  I1  on  t ( b   desc ) where b is not null;
CREATE UNIQUE INDEX IF NOT EXISTS "I 2" ON t("a", [b] COLLATE nocase);
SELECT name, tbl_name, sql FROM sqlite_schema WHERE type = 'index';
