-- The right side of a RIGHT or FULL JOIN is not computed before the first left row is there, or a row of it may come alone.
create table t(a, b);
insert into t values (1, -9223372036854775808), (2, 3);
create table none_there(a, b);
create table w(a, b, primary key(b, a)) without rowid;
insert into w values (1, 1);
create view fails as select abs(b) as a from t;
-- error
select * from none_there n full join fails f on n.a = f.a;
-- error
select f.a from t, none_there n full join fails f on n.a = f.a;
select f.a from t, none_there n full join fails f on n.a = f.a where t.a not glob '*';
select f.a from t, none_there n right join fails f on n.a > f.a where t.a is not null and n.a is not null;
-- error
select f.a from t, none_there n full join fails f on n.a = f.a where t.a is null;
-- error
select f.a from t left join none_there n on 1 full join fails f on n.a = f.a where t.a not glob '*';
-- An empty right side of a RIGHT JOIN ends its loops; from the third loop on it is looked at before they begin.
select x.a from t x join t y on abs(y.b) > 0 right join none_there n on n.a = x.a;
-- error
select x.a from t x join t y on abs(y.b) > 0 left join t z on 1 right join none_there n on n.a = x.a;
-- error
select x.a from t x join t y on abs(y.b) > 0 join none_there n on n.a = x.a right join t z on z.a = n.a;
-- error
select x.a from t x join t y on abs(y.b) > 0 full join none_there n on n.a = x.a;
-- A term that the key of a WITHOUT ROWID table covers is asked in its turn.
select * from t x right join w on w.b > 1 and abs(x.b) = w.a;
-- Terms of ON that are asked inside of a join in parentheses are asked from the last one to the first.
select t.a, y.a from t left join (t x join t y on x.a = y.a) on abs(x.b) > 3 and x.a = 2;
-- error
select t.a, y.a from t left join (t x join t y on x.a = y.a) on x.a = 2 and abs(x.b) > 3;
