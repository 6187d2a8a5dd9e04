create table t(a,b);
insert into t values('{}',1),('x',2);
-- needs flatten
select 1 from (select b as x,json_valid(a,-1) as y from t) where (x,y)>(5,10);
-- needs flatten
select 1 from (select b as x,json_valid(a,-1) as y from t) where x>5 and y>10;
select x from (select b as x,json_valid(a,-1) as y from t) where (x,y)=(5,10);
select 1 from (select b as x,json_valid(a,-1) as y from t);
-- error
select y from (select b as x,json_valid(a,-1) as y from t);
select json_array(y), json_array(z) from (select json_type(a) as y, json_array_length(a) as z from t where b=1);
select 1 where 0 except select json_valid('{}',-1);
select 1 where 0 intersect select json_valid('{}',-1);
-- error
select 1 where 0 union select json_valid('{}',-1);
-- error
select 1 except select json_valid('{}',-1);
select 1 except select json_valid('{}',-1) where 0;
-- error
select json_valid('{}',-1) intersect select 1 where 0;
-- error
select json_valid('{}',-1) except select 1 where 0;
select 1 where 0 union select 2 where 0 except select json_valid('{}',-1) order by 1;
