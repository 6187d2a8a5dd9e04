create table t(a,b);
insert into t values(1,2);
create view w0(c0, c1) as select 1,2 intersect select 1,2 from t x left join (values(1,3)) x5 group by x5.column1 order by 2 desc, 1 collate rtrim;
select * from t x join t y on x.a in (select 1 from t except select b from t x10 group by x10.b order by 1 collate nocase);
-- error
select * from t x join t y where x.a in (select 1 from t except select b from t x10 group by x10.b order by 1 collate nocase);
select * from w0;
