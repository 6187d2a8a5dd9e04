create table t(n);
insert into t values(-9223372036854775807-1),(1);
select (1,abs(n)) > (0,0) from t;
select (1,abs(n)) = (2,0) from t;
select (1,abs(n)) <> (2,0) from t;
select (null,abs(n)) < (1,0) from t;
select (1,abs(n)) is (2,0) from t;
select (1,abs(n)) <= (1,0) from t;
select n from t where (1,abs(n)) > (0,0);
