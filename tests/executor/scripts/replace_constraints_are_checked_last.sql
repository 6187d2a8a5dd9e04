create table t(a unique on conflict replace, b unique, c unique on conflict ignore);
insert into t values(1,1,1);
insert into t values(1,1,1);
insert into t values(1,2,1);
insert into t values(1,2,2);
select * from t;
