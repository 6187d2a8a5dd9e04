create table t(a,b);
-- error
select max(a) filter (where zork in (values(nope))) over (order by xx) from t;
-- error
select max(a) filter (where zork in (values(nope),(oh))) over () from t;
-- error
select max(a) filter (where (zork) in (values(nope,5))) over () from t;
-- error
select max(a) filter (where zork in (select nope from t)) over (order by xx) from t;
-- error
select a in (select nope from t) and zork from t;
-- error
select max(zork) filter (where a in (select nope from t)) from t;
-- error
select max(zork) filter (where a in (values(nope))) from t;
-- error
select max(zork, (select nope from t)) + (select oh from t) from t;
-- error
select max(zork) + (select oh from t) from t;
-- error
select nosuch(zork) + (select oh from t) from t;
-- error
select nosuch(zork) + (select oh from t limit xx) from t;
-- error
select nosuch(zork) + (select oh from (select ah from t)) from t;
-- error
select nosuch(zork) + exists(select 1 from t where uh) from t;
-- error
select nosuch(zork) + (select 1,oh from t where uh) from t;
-- error
select nosuch(zork) + (5 in (select 1 from t where uh)) from t;
-- error
select nosuch(zork) + (xx in (select 1 from t where uh)) from t;
-- error
select nosuch(zork) + (xx in (select 1 from t order by uh)) from t;
-- error
select nosuch(zork) + (xx in (select 1 from t group by uh)) from t;
-- error
select nosuch(zork) + (xx in (select 1 from t union select uh)) from t;
-- error
select nosuch(zork) + (xx in (values(1),(uh))) from t;
-- error
select nosuch(zork) + (xx in (1,uh)) from t;
-- error
select nosuch(zork) + (xx between 1 and uh) from t;
-- error
select nosuch(zork) + case when uh then 1 end from t;
-- error
select nosuch(zork) + case abs(uh) when uh2 then 1 end from t;
-- error
select nosuch(zork) + cast(uh as int) from t;
-- error
select nosuch(zork) + -uh from t;
-- error
select nosuch(zork) + (uh,1) from t;
-- error
select nosuch(zork) + (uh collate nocase) from t;
-- error
select nosuch(zork) + (uh is true) from t;
-- error
select nosuch(zork) + (uh is uh2) from t;
-- error
select nosuch(zork) + (1 is uh2) from t;
-- error
select nosuch(zork) + (1 = uh2) from t;
-- error
select nosuch(zork) || uh || uh2 from t;
-- error
select uh || uh2 from t;
-- error
select (1,2) = (nope,zork) from t;
-- error
select (nope,zork) in ((1,2)) from t;
-- error
select (nope,zork,3) = (1,2) from t;
-- error
values(nope),(oh);
-- error
select 1 union values(nope),(oh);
-- error
select uh is uh2 from t;
-- error
select uh is not uh2 from t;
-- error
select uh is true from t;
-- error
select true is uh from t;
-- error
select uh is t.uh2 from t;
-- error
select uh is (uh2 collate nocase) from t;
-- error
select (a,b) is uh from t;
-- error
select 1 where 5 in (values(nope),(oh));
-- error
insert into t values(nope,1),(oh,2);
-- error
insert into t values(1,1),(oh,2);
-- error
insert into t values(1,1),(2,oh),(nope,3);
-- error
select nosuch(zork) + (select 1 union select uh union select uh2) from t;
-- error
select nosuch(zork) + (select nope union select 2) from t;
