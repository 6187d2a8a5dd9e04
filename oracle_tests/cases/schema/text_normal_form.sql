-- schematab: CREATE and its object word in capitals, no IF NOT EXISTS, no schema; from the name on as it was written
create table if not exists main.  "T 1" ( a ,b ) ;
Create Unique  Index   If Not Exists main.i on "T 1"(a)where b>0;
create view main.v as select  *  from "T 1" ;
CREATE TABLE main.t2(a);
create temp table tt(a);
create temporary view tv as select 1;
CREATE TABLE t3 AS SELECT 1 AS a, 'x' "b c", 2.5 [d];
-- error
create table t4(a) strict,without rowid;
-- error
create table t4(a int primary key) strict , without rowid , strict x;
create table t5(a int primary key)without rowid,strict;
SELECT type, name, sql FROM sqlite_schema;
SELECT type, name, sql FROM sqlite_temp_schema;
