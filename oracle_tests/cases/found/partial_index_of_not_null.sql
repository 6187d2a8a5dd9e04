create table t(a,b);
insert into t values(1,2);
select a from t order by 0xffffffffffffffff;
select a from t order by 0xfffffffffffffffe;
create index i1 on t(b) where a is not null;
select * from t x join t y indexed by i1 on x.a=y.a;
select * from t x join t y indexed by i1 on x.a<y.a;
-- error
select * from t x join t y indexed by i1 on x.a is y.a;
select * from t x left join t y indexed by i1 on x.a=y.a;
select * from t x left join t y indexed by i1 on x.a=y.b where y.a>1;
-- error
select * from t x left join t y indexed by i1 on x.a=y.b where y.a is 1;
select * from t indexed by i1 where a+1>3;
select * from t indexed by i1 where a between 1 and 2;
-- error
select * from t indexed by i1 where a not between 1 and 2;
-- error
select * from t indexed by i1 where (a between 1 and 2) = 1;
select * from t indexed by i1 where a in (1,2);
select * from t indexed by i1 where a not in (1,2);
select * from t indexed by i1 where (a in (1,2)) is true;
select * from t indexed by i1 where not a;
select * from t indexed by i1 where a;
-- error
select * from t indexed by i1 where a>1 or a<0;
select * from t indexed by i1 where a>1 and b=2;
select * from t indexed by i1 where b=1 and (a>1 and b<5);
select * from t indexed by i1 where not (a=1);
-- error
select * from t indexed by i1 where abs(a)=1;
select * from t indexed by i1 where a||'x'='1x';
-- error
select * from t indexed by i1 where a isnull or a=3;
select * from t indexed by i1 where (a=1) is true;
select * from t indexed by i1 where (a=1) is false;
-- error
select * from t indexed by i1 where (a=1) is not false;
select * from t indexed by i1 where a in (select 1);
-- error
select * from t indexed by i1 where 1 in (a,2);
select * from t indexed by i1 where 1 between a and 3;
-- error
select * from t indexed by i1 where cast(a as int)=3;
select * from t indexed by i1 where a collate nocase = 3;
-- error
select * from t indexed by i1 where (a,b)<(1,2);
-- error
select * from t indexed by i1 where (a,b) in (select 1,2);
select * from t indexed by i1 where a not null;
select * from t indexed by i1 where a notnull;
select * from t indexed by i1 where a is not null;
select * from t indexed by i1 where a is distinct from null;
-- error
select * from t indexed by i1 where null is not a;
select a is null, a isnull, a is not distinct from null, (a,b) is (null,1) from t;
-- error
select (1,2) is null;
select 1 is (null);
select 1 is null collate nocase;
create table w(a primary key,b) without rowid;
create index iw on w(b) where a is not null;
-- error
select * from w indexed by iw;
-- error
select * from w indexed by iw where b=1;
select * from w indexed by iw where a=1;
create table r(a integer primary key,b);
create index k on r(b) where a is not null;
-- error
select * from r indexed by k where b=1;
select * from r indexed by k where b=1 and a=1;
