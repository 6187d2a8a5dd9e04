-- error
create table w(a constraint x1 not null not null collate nocase  not  null, b constraint Q null not null default (not null), c int not/*x*/null  /*c*/, d text check (d not null) constraint zz not null on conflict rollback constraint mm check(d), e constraint "Not" check(e not null)) strict;
create table w(a constraint x1 not null not null collate nocase  not  null, b constraint Q null not null default (not null), c int not/*x*/null  /*c*/, d text check (d not null) constraint zz not null on conflict rollback constraint mm check(d), e constraint "Not" check(e not null));
alter table w alter a drop not null;
alter table w alter b drop not null;
alter table w alter c drop not null;
alter table w alter d drop not null;
alter table w alter e drop not null;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
alter table w drop constraint mm;
alter table w drop constraint "Not";
alter table w add check(1);
alter table w add constraint "quoted name" check(2);
alter table w add constraint aa /* hi */ check ( 3 ) -- tail
;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
alter table w drop constraint [quoted name];
alter table w drop constraint 'AA';
alter table w alter a set not null -- zz
;
alter table w alter b set not null on  conflict /* k */ replace /* z */;
alter table w alter column c set not null;
alter table w alter column "d" set not null;
alter table w alter column e set not null;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
