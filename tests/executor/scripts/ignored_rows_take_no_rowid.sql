create table t(a integer primary key, b not null, c unique);
insert or ignore into t values(null,1,1),(null,null,2),(null,3,3),(50,null,4),(null,5,5),(60,6,5),(null,7,7),(7,8,8),(4,9,9),(null,10,10);
select * from t;
create table u(a integer primary key, b not null);
insert or ignore into u values(null,1),(null,null),(null,3),(50,null),(null,5),(3,6),(null,7);
select * from u;
