create table r(a constraint x, b constraint y constraint z check(b), c constraint k1 constraint k2 constraint k3 , d int not null  );
alter table r drop constraint x;
alter table r drop constraint z;
alter table r drop constraint k2;
alter table r drop constraint k3;
alter table r drop constraint y;
alter table r drop constraint k1;
alter table r alter d drop not null;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
alter table r alter d set not null /* z */;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
alter table r alter d set not null -- z
;
alter table r alter d set not null  on conflict fail -- z
;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
alter table r alter d set not null  on conflict fail -- z /* u */
;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
alter table r add check(3) /* h */ on conflict fail /* z */;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
alter table r add check(4) /* h */;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
-- error
alter table r drop constraint x;
