create table w(a constraint x1 collate nocase not null, b constraint x2 null default 3, c constraint x3 generated always as (a) virtual, d constraint x4 references t(a) on delete cascade not null , e constraint x5 as (b), f constraint x6 not null on conflict replace default 3, g constraint x7  /* c1 */ check /* c2 */ (g) /* c3 */ , h constraint x8 references t deferrable initially deferred, i constraint x9 references t match full collate nocase, constraint y1 foreign key (a) references t(a) on delete cascade on update set null, constraint y2 check (a) on conflict abort check(b) , /* zz */ constraint y3 check(c) constraint y4 check (d));
alter table w drop constraint x1;
-- error
alter table w drop constraint x2;
alter table w drop constraint x3;
alter table w drop constraint x4;
alter table w drop constraint x5;
alter table w drop constraint x6;
alter table w drop constraint x7;
alter table w drop constraint x8;
alter table w drop constraint x9;
alter table w drop constraint y1;
alter table w drop constraint y2;
alter table w drop constraint y3;
alter table w drop constraint y4;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
