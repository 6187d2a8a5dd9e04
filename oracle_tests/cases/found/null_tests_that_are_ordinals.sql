create table t(a,b);
insert into t values(1,4),(3,2);
select a,b from t order by 5 notnull;
-- error
select a,b from t order by 5 isnull;
select a,b from t order by 'x' is not null desc, b;
-- error
select a,b from t order by (5) isnull;
-- error
select a,b from t order by -(5 notnull);
select a,b from t order by 5 collate nocase isnull;
select a,b from t order by null notnull;
-- error
-- error
select a,b from t order by b and 0;
select a,b from t order by 5 notnull and 1;
select a,b from t group by 5 notnull;
-- error
select a,b from t group by 5 isnull;
select a,b from t union select 0,9 order by x'' notnull;
-- error
select a,b from t union select 0,9 order by 1+1 notnull;
select 5 union select 4 limit 5 notnull;
