-- A single row of VALUES is asked inside of its subquery what is asked around it, the last term first.
-- needs: push_down
create table t(a, b);
insert into t values (1, -9223372036854775808), (2, 3);
select x.column1 from (values (4, 'b')) as x where x.column2 not in (select abs(b) from t) and x.column1 is -4;
-- error
select x.column1 from (values (4, 'b')) as x where x.column1 is -4 and x.column2 not in (select abs(b) from t);
-- error
select x.column1 from (values (4, 'b'), (1, 2)) as x where x.column2 not in (select abs(b) from t) and x.column1 is -4;
select count(*) from (values (-9223372036854775808, 'b')) as x where abs(x.column1) > 1 and x.column2 = 'a';
-- error
select count(*) from (values (-9223372036854775808, 'b')) as x where x.column2 = 'a' and abs(x.column1) > 1;
select x.*, t.a from (values ('2', 3)) as x left join t on t.a = x.column1 where x.column2 = 3.0;
select x.*, t.a from t left join (values ('2', 3)) as x on t.a = x.column1 where x.column2 = 3.0 or t.a = 1;
