create table t(a,b,c);
create view bad as select nope from t;
create view worse as select b from t x, t y;
create view chain as select zork from t, worse;
create view fine as select a from t;
-- error
select zork from bad;
-- error
select zork from t, bad;
-- error
select zork from t, t x where a in (select 1 from bad);
-- error
select zork from t union select 1 from bad;
-- error
select 1 from bad union select zork from t;
-- error
select 1 from worse union select zork from t, bad;
-- error
select 1 from chain;
-- error
select zork from chain;
-- error
select 1, (select 1 from bad) from t order by zork;
-- error
select zork from fine;
-- error
select zork from fine, missing;
-- error
select zork from bad, missing;
-- error
with q as (select nope from bad) select zork from q;
