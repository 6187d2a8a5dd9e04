-- lang_select "Bare columns in an aggregate query": several min() and max(), some with FILTER
create table t(a,b,c);
insert into t values(1,5,'x'),(2,4,'y'),(3,9,'z'),(null,1,'n');
select min(a) filter (where b>4), max(b) filter (where b<9), c from t;
select max(a) filter (where b>4), min(b) filter (where b<9), c from t;
select max(a) filter (where b>4), c from t;
select min(a) filter (where b>40), c from t;
select min(a) filter (where b>40), max(b), c from t;
select max(b), min(a) filter (where b>40), c from t;
select max(b) filter (where 0), min(a) filter (where 0), c from t;
select min(a), max(b) filter (where a=1), c from t group by a is null;
select min(a) filter (where a>1), max(b) filter (where b<5), c, a, b from t group by 1=1;
select max(a), min(a) filter (where b > 4), id, c from (select rowid as id, * from t) group by b > 4;
select max(b), min(a) filter (where b > 40), max(a) filter (where b = 4), c from t;
select min(b) filter (where b > 40), max(b), min(a) filter (where b > 40), c from t;
