-- lang_aggfunc "sum": too large gives an infinity; infinities of both signs give NULL.
WITH t1(x) AS (VALUES(1.0),(-9e+999),(2.0),(+9e+999),(3.0)) SELECT sum(x), total(x), avg(x), min(x), max(x) FROM t1;
WITH t1(x) AS (VALUES(1e308), (1e308)) SELECT sum(x), total(x), avg(x) FROM t1;
WITH t1(x) AS (VALUES(9e999), (1)) SELECT sum(x), avg(x) FROM t1;
WITH t1(x) AS (VALUES(1.0), (1e100), (1.0), (-1e100)) SELECT sum(x), total(x) FROM t1;
WITH t1(x) AS (VALUES(1e16), (1), (-1e16)) SELECT sum(x), sum(CAST(x AS INT)), typeof(sum(x)) FROM t1;
