CREATE TABLE t0(c0, c1 , c2 INTEGER, c3 REAL , PRIMARY KEY(c3)) WITHOUT ROWID;
create table t1(a integer primary key,b);
CREATE INDEX i3 ON t0(c0) WHERE typeof(c3) = 'text';
CREATE INDEX i4 ON t1(b) WHERE b>5;
insert into t0 values(1,2,3,4.5);
insert into t1 values(1,2),(4,5);
select 1 from t1 where a in (select c3 from t0 indexed by i3);
-- error
select 1 from t1 where a in (select c1 from t0 indexed by i3);
-- error
select 1 from t1 where a in (select c0 from t0 indexed by i3);
select b from t1 where a in (select a from t1 indexed by i4);
-- error
select b from t1 where a in (select a from t1 indexed by i4 where a>0);
select b from t1 where a in (select distinct a from t1 indexed by i4);
-- error
select b from t1 where a in (select a+0 from t1 indexed by i4);
-- error
select b from t1 where a in (select a from t1 indexed by i4 limit 4);
select b from t1 where a in (select a from t1 indexed by i4 order by 1);
-- error
select b from t1 where exists (select a from t1 indexed by i4);
-- error
select b from t1 where (a,b) in (select a,b from t1 indexed by i4);
-- error
select (select a from t1 indexed by i4);
select 1 from t1 where a in (select distinct c3 from t0 indexed by i3);
select b from t1 where a not in (select distinct a from t1 indexed by i4);
-- error
select b from t1 where a not in (select distinct a,b from t1 indexed by i4);
