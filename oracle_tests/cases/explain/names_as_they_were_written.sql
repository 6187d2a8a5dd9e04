-- eqp: a table is called by its alias, or as the statement wrote its name, with its database
create table t(a,b);
create index i on t(a);
create view v as select * from main.T;
explain query plan select * from T;
explain query plan select * from main.T;
explain query plan select * from "T" where rowid=1;
explain query plan select * from main.sqlite_schema where rowid=1;
explain query plan select * from temp.sqlite_schema;
explain query plan delete from T where a=1;
explain query plan delete from main.T as x where a=1;
explain query plan update main.T set a=1;
explain query plan update main.T set a=1 where b in (select A from main.t);
explain query plan select * from JSON_each('[1]');
explain query plan select * from T where a=1 or rowid=2;
explain query plan select count(*) from T;
explain query plan select count(*) from main.T where b;
explain query plan select * from V;
explain query plan select max(A) from main.T;
explain query plan select * from main.T x join T y on x.b = y.b;
explain query plan select * from main.T join v on v.b=T.b;
explain query plan insert into T select * from main.T order by b;
explain query plan update T set a = x.a from main.T as x where x.b=T.b;
-- error
explain query plan with C as (select * from T limit 2) select * from c, c;
explain query plan select * from (select * from T limit 1) AS Z, main.T;
-- error
explain query plan update V set a = 1 where b = 2;
