CREATE TABLE t0(c2 NOT NULL DEFAULT NULL,c3,c4,PRIMARY KEY(c4)) WITHOUT ROWID;
-- error
REPLACE INTO t0(c3)VALUES(2);
insert or ignore into t0(c3) values(2);
-- error
insert into t0(c3) values(2);
create table a(a not null on conflict replace default (null), b not null, c as (b+1) not null, d not null on conflict replace, e not null on conflict replace default 7, f not null on conflict replace as (e+1));
-- error
insert into a(a,b,d,e) values(null,null,null,null);
-- error
insert into a(a,b,d,e) values(null,1,null,null);
-- error
insert into a(a,b,d,e) values(null,1,2,null);
insert into a(a,b,d,e) values(3,1,2,null);
insert into a(a,b,d,e) values(3,'x',2,null);
-- error
insert or replace into a(a,b,d,e) values(3,null,2,null);
-- error
insert or replace into a(a,b,d,e) values(null,5,2,null);
insert or ignore into a(a,b,d,e) values(null,5,2,null);
insert or ignore into a(a,b,d,e) values(4,5,2,null);
create table g(a not null default 3, b as (nullif(a,3)) not null, c not null);
-- error
insert or replace into g(a,c) values(null,null);
-- error
insert or replace into g(a,c) values(null,1);
insert or replace into g(a,c) values(5,1);
-- error
update or replace g set a=null;
-- error
update or replace g set c=null,a=null;
-- error
update or replace a set a=null,e=null;
update or replace a set e=null,b=9;
select *,typeof(a),typeof(f) from a;
select * from g;
select * from t0;
