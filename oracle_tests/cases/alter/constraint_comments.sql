create table w( a  constraint x1   not null    default 3 , b /*1*/ constraint x2 /*2*/ check(b) /*3*/ , c /*4*/ constraint x3 /*5*/ not /*6*/ null /*7*/ default 4 /*8*/ , d /*9*/ constraint x4 /*10*/ default /*11*/ 5 /*12*/ , /*13*/ constraint /*14*/ y1 /*15*/ check(a) /*16*/ constraint y2 check(b)  /*17*/ , /*18*/ constraint y3 check(c) /*19*/ ) /*20*/;
alter table w drop constraint x1;
alter table w drop constraint x2;
alter table w drop constraint x3;
alter table w drop constraint x4;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
alter table w drop constraint y1;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
alter table w drop constraint y2;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
alter table w drop constraint y3;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
alter table w add check(a);
alter table w alter a set not null;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
-- error
alter table w add column z  check(z)  not null default 3 /* zz */  -- foo
;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
