-- pragma writable_schema, fileformat2 "The Schema Table": a view or trigger that cannot be read makes the schema malformed
create table t(a);
create view w as select a from t;
insert into t values(1);
pragma writable_schema = on;
insert into sqlite_schema values('view', 'v', 'v', 0, 'create view v as select * from t where');
pragma writable_schema = reset;
-- error
select * from t;
-- error
insert into t values(2);
-- error
select * from sqlite_schema;
pragma writable_schema = on;
select name from sqlite_schema;
select * from t;
insert into t values(3);
delete from sqlite_schema where name = 'v';
pragma writable_schema = reset;
select * from t;
pragma writable_schema = on;
insert into sqlite_schema values('trigger', 'g', 't', 0, 'create trigger g after insert on t begin select 1 end');
pragma writable_schema = reset;
-- error
select * from t;
-- error
insert into t values(2);
-- error
select * from sqlite_schema;
pragma writable_schema = on;
select name from sqlite_schema;
select * from t;
insert into t values(3);
delete from sqlite_schema where name = 'g';
pragma writable_schema = reset;
select * from t;
pragma writable_schema = on;
insert into sqlite_schema values('trigger', 'g', 't', 0, 'create trigger g after insert on nope begin select 1; end');
pragma writable_schema = reset;
-- error
select * from t;
-- error
insert into t values(2);
-- error
select * from sqlite_schema;
pragma writable_schema = on;
select name from sqlite_schema;
select * from t;
insert into t values(3);
delete from sqlite_schema where name = 'g';
pragma writable_schema = reset;
select * from t;
pragma writable_schema = on;
insert into sqlite_schema values('trigger', 'g', 't', 0, 'create trigger g after insert on t begin selec 1; end');
pragma writable_schema = reset;
-- error
select * from t;
-- error
insert into t values(2);
-- error
select * from sqlite_schema;
pragma writable_schema = on;
select name from sqlite_schema;
select * from t;
insert into t values(3);
delete from sqlite_schema where name = 'g';
pragma writable_schema = reset;
select * from t;
pragma writable_schema = on;
insert into sqlite_schema values('view', 'v', 'v', 0, 'create view other as select 1');
pragma writable_schema = reset;
-- error
select * from t;
-- error
insert into t values(2);
-- error
select * from sqlite_schema;
pragma writable_schema = on;
select name from sqlite_schema;
select * from t;
insert into t values(3);
delete from sqlite_schema where name = 'v';
pragma writable_schema = reset;
select * from t;
pragma writable_schema = on;
insert into sqlite_schema values('view', 'v', 'v', 0, 'create table v(a)');
pragma writable_schema = reset;
-- error
select * from t;
-- error
insert into t values(2);
-- error
select * from sqlite_schema;
pragma writable_schema = on;
select name from sqlite_schema;
select * from t;
insert into t values(3);
delete from sqlite_schema where name = 'v';
pragma writable_schema = reset;
select * from t;
pragma writable_schema = on;
insert into sqlite_schema values('trigger', 'g', 't', 0, 'create trigger h after insert on t begin select 1; end');
pragma writable_schema = reset;
-- error
select * from t;
-- error
insert into t values(2);
-- error
select * from sqlite_schema;
pragma writable_schema = on;
select name from sqlite_schema;
select * from t;
insert into t values(3);
delete from sqlite_schema where name = 'g';
pragma writable_schema = reset;
select * from t;
pragma writable_schema = on;
insert into sqlite_schema values('trigger', 'g', 't', 0, 'create trigger g instead of insert on t begin select 1; end');
pragma writable_schema = reset;
-- error
select * from t;
-- error
insert into t values(2);
-- error
select * from sqlite_schema;
pragma writable_schema = on;
select name from sqlite_schema;
select * from t;
insert into t values(3);
delete from sqlite_schema where name = 'g';
pragma writable_schema = reset;
select * from t;
pragma writable_schema = on;
insert into sqlite_schema values('trigger', 'g', 'w', 0, 'create trigger g after insert on w begin select 1; end');
pragma writable_schema = reset;
-- error
select * from t;
-- error
insert into t values(2);
-- error
select * from sqlite_schema;
pragma writable_schema = on;
select name from sqlite_schema;
select * from t;
insert into t values(3);
delete from sqlite_schema where name = 'g';
pragma writable_schema = reset;
select * from t;
pragma writable_schema = on;
insert into sqlite_schema values('view', 'v', 'v', 0, 'create view v as select * from nowhere');
pragma writable_schema = reset;
select * from t;
insert into t values(2);
select * from sqlite_schema;
pragma writable_schema = on;
select name from sqlite_schema;
select * from t;
insert into t values(3);
delete from sqlite_schema where name = 'v';
pragma writable_schema = reset;
select * from t;
