-- schematab: the stored text begins with CREATE and the kind in capitals, the rest is as written
create   temporary  table  tt ( a ) ; create table if not exists  main . t ( a , b ) ; create unique  index if not exists main.i on  t ( a ) ; create  view if not exists v ( x ) as select 1 ; create trigger if not exists  main.g after insert on t begin select 1 ; end ;
-- error
create table u(a)without rowid;
-- error
create table u(a primary key)without rowid , strict;
create table u(a int primary key)/* c */without/* d */rowid,strict -- e
;
create temp view tv as select 1; create temp trigger tg after insert on t begin select 1; end;
SELECT type, name, tbl_name, sql FROM sqlite_schema; SELECT type, name, tbl_name, sql FROM sqlite_temp_schema;
