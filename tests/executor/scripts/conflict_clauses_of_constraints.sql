create table t(a primary key on conflict replace, b not null on conflict ignore, c unique on conflict fail);
insert into t values(1,1,1),(1,2,2),(2,null,3),(3,3,2),(4,4,4);
select * from t;
select changes();
