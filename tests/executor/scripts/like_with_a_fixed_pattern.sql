create table t(s);
insert into t values('abc'),('ABC'),(x'616263'),(null),(123),(1.5),('a%c'),(''),('a'||char(10)||'c');
select s, s like 'a%c', s glob 'a*c', s like 'A_C', s like 'a!%c' escape '!', s like null, s like 1.5, s like x'61', s like '', s glob '[a-c]bc' from t;
select s from t where s like 'ab%' or s glob '1*';
select s from t where s not like '%b%';
select count(*) from t where 'abc' like s;
select s like 'a' || '%' from t;
pragma case_sensitive_like=on;
select s from t where s like 'a%c';
