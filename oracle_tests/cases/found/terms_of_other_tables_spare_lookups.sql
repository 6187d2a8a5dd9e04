-- What a whole index costs depends on all terms that its entries answer, also those of an outer join's other tables.
create table t(a int, b blob, c text, primary key(a, b));
create table u(c text);
create index i on t(a, c desc, b);
insert into t values (10, -0.0, '0.0'), (10, 5, '5'), (null, 1, '1'), (5, 3, '7');
explain query plan select t.c, t.a from t left join u on t.a = u.c order by 2, 1;
explain query plan select t.c % 2, t.a from t left join u on t.a = u.c order by 2, 1;
explain query plan select t.c % 2, t.a from t left join u order by 2, 1;
explain query plan select t.c % 2, t.a from t left join u on t.a = u.c;
explain query plan select t.c || 3, t.a from t join u on t.a = u.c order by 2;
explain query plan select t.c || 3, t.a from t left join u on t.a = u.c order by 2;
explain query plan select t.c || 3, t.a from t left join u on t.c > u.c order by 2;
select t.c % 2, t.a from t left join u on t.a = u.c union select 1, 2 order by 2 desc, 1 desc;
