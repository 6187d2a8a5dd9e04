create table t(a,b);
-- error
select avg(b) over (w range between 0 preceding and current row) from t window w as (partition by a groups 1 preceding);
-- error
select avg(b) over (w order by a range between 0 preceding and current row) from t window w as (partition by a groups 1 preceding);
-- error
select avg(b) over (w order by a range between 0 preceding and current row) from t window w as (partition by a order by b);
-- error
select avg(b) over (w order by a, b range between 0 preceding and current row) from t window w as (partition by a order by b);
-- error
select avg(b) over (w order by a, b) from t window w as (partition by a order by b);
-- error
select row_number() filter (where a) over (w order by a, b) from t window w as (partition by a order by b);
-- error
select row_number() filter (where a) over (nope order by a, b) from t window w as (partition by a order by b);
-- error
select avg(b) over v from t window w as (partition by a order by b), v as (w order by b range 1 preceding);
-- error
select avg(b) over (w partition by a range 1 preceding) from t window w as (order by b);
-- error
select ntile(0) over (w rows -1 preceding) from t window w as (order by b rows 1 preceding);
