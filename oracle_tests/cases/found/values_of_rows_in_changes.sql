-- In a clause of a change SQLite counts the columns of a subquery before it knows them: * is one, VALUES may be one.
create table t(a, b, c unique);
insert into t values (1, 2, 3);
-- error
update t set b = 5 where (c, a) < (values (12, 8), (1, 2));
-- error
update t set b = (c, a) < (values (12, 8), (1, 2));
update t set b = (c, a) < (values (12, 8), (1, 2)) from (select 1);
-- error
insert into t values ((2, 3) < (values (12, 8), (1, 2)), 1, 1);
insert into t values ((2, 3) < (values (12, 8), (1, 2)), 1, 2), (3, 4, 5);
-- error
insert into t values (1, 1, 2) on conflict (c) do update set b = (c, a) < (values (12, 8), (1, 2));
-- error
insert into t values (1, 1, 7) returning (c, a) < (values (12, 8), (1, 2));
delete from t where (c, a) < (values (12, 8), (random(), 2)) and 0;
delete from t where (c, a) < (values (12, 8)) and 0;
-- error
delete from t where (c, a) < (select * from (values (12, 8), (4, 2)));
-- error
delete from t where (c, a, 1) < (select * from t);
-- error
delete from t where c < (select * from t);
-- error
delete from t where c < (values (12, 8), (4, 2));
-- error
delete from t where (c, a) between (values (12, 8), (1, 2)) and (1, 2);
delete from t where (c, a) in (values (12, 8), (1, 2));
delete from t where (values (12, 8), (1, 2)) = (values (12, 8), (1, 3));
delete from t where (select (c, a) = (values (12, 8), (1, 2)));
with q as (select 1) delete from t where (c, a) < (values (0, 8), (1, 2));
select * from t where (c, a) < (values (12, 8), (4, 2));
select * from t where (c, a) < (select * from (values (12, 8), (4, 2)));
