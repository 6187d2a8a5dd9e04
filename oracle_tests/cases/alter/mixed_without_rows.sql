create table p(a integer primary key);
create table t(a, b);
-- error
alter table t add c primary key;
-- error
alter table t add c unique;
-- error
alter table t add b;
alter table t add c default (1+2);
alter table t add d default current_timestamp;
alter table t add e not null;
alter table t add f references p default 5;
alter table t add g as (a+1) stored;
alter table t add h as (a+1);
-- error
alter table t add i check(nosuch > 1);
alter table t add i check(i > 1) default 0;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
-- error
insert into t(a,b,e,f) values(1,2,3,null);
alter table t add j not null;
-- error
alter table t add j not null default null;
-- error
alter table t add j default current_time;
-- error
alter table t add j default (1);
alter table t add k default (1+1);
-- error
alter table t add k default (-1);
alter table t add l default +5.5;
alter table t add m default x'ab';
alter table t add n default true;
alter table t add o default abc;
alter table t add p references p default 5;
-- error
alter table t add p references p default null;
alter table t add q as (a+1) stored;
-- error
alter table t add q as (null) not null;
-- error
alter table t add q as (a) not null;
alter table t add r check(r > 3) default 2;
-- error
alter table t add r check(r > 3) default 5;
alter table t add s int default '7' collate nocase;
-- error
alter table t add u generated always as (nosuch);
alter table t add u generated always as (h*2);
alter table t add u2 text constraint foo default "dq";
select * from t;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
-- error
alter table nosuch add x;
-- error
alter table main.nosuch add x;
create view v as select a from t;
-- error
alter table v add x;
-- error
alter table sqlite_schema add x;
-- error
alter table t drop h;
drop view v;
-- error
alter table t drop a;
alter table t drop u;
alter table t drop h;
alter table t drop q;
alter table t drop b;
alter table t drop r;
select * from t;
-- error
alter table t drop nosuch;
-- error
alter table t drop "no such";
SELECT type, name, tbl_name, sql FROM sqlite_schema;
