create table t(a,b text);
insert into t values(1,2);
select nope and 0;
select 0 and nope;
-- error
select nope(1) and 0;
-- error
select 0 and abs(nope);
-- error
select (0 and abs(1)) and nope;
-- error
select (0 and 1) and abs(nope);
-- error
select abs(nope) and (0 and 1);
-- error
select nope and (0 and abs(1));
-- error
select 0 and (a->nope) from t;
-- error
select 0 and a like nope from t;
select 0 and (select abs(nope));
select nope and 0 and 1;
-- error
select abs(1) and 0 and nope;
select nope and 0 and abs(1);
-- error
select nope and 0 and abs(1) and zork;
-- error
select 0 and (nope,abs(1));
-- error
select (nope in ()) and b like 'x' and zork from t;
select (nope in ()) and zork and b like 'x' from t;
-- error
select abs(nope) in () from t;
-- error
select 0 and current_date and nope;
-- error
select 0 and nope between 1 and abs(2);
-- error
select 0 and nope in (abs(1));
-- error
select 0 and case when nope then abs(1) end;
select a from t order by b and 0 and abs(1);
select a from t order by abs(1) and 0;
-- error
select x.*,y from t z join (t x join t y on nope) on 1;
-- error
select x.*,nope from t z join (t x join t y on 1);
-- error
select w.*,nope from t z join (t x join t y on 1);
-- error
select x.*,nope from t z left join (t x left join (t w join t v) on 1) on 1;
-- error
select v.*,nope from t z left join (t x left join (t w join t v) on 1) on 1;
-- error
select x.* from t z join (t x join t y on 1) join (select c from (t, t u join (values(1)) on x50) where 1) as c0;
