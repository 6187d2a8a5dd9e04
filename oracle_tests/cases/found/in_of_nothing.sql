create table t(a,b);
create table e(x);
insert into t values(1,2),(3,4);
select min(x) in () from e;
select min(x) not in () from e;
select x in () from e;
select min(x in ()) from e;
select nope in ();
-- error
select abs(nope) in ();
select abs(1) in (), abs(null) in (), abs(null) not in ();
-- error
select (nope like 1) in ();
-- error
select (nope -> 1) in ();
-- error
select (current_time+nope) in ();
select (select abs(nope)) in ();
-- error
select case when abs(nope) then 1 end in ();
select 5 is (nope in ()), 0 is (nope in ()), 5 is not (nope not in ());
select 5 is (abs(1) in ()), 0 is (abs(1) in ()), 5 is not (abs(1) not in ());
-- error
select nope and (abs(1) in ());
select nope and (1 in ());
select (abs(1),2) in ();
select (nope,2) in ();
select count(*) in () from t;
select a from t where abs(a) in ();
select a from t where abs(a) not in ();
select sum(a) over () in () from t;
select typeof(abs(1) in ()), typeof(1 in ()), abs(1) in () collate nocase = 'A';
select a from t group by a having max(b) not in ();
