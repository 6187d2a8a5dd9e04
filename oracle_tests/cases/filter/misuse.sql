-- lang_aggfunc: FILTER is for aggregates only; aggregates and windows may not stand in it.
CREATE TABLE t(a);
-- error
SELECT abs(a) FILTER (WHERE a > 0) FROM t;
-- error
SELECT count(*) FILTER (a > 0) FROM t;
-- error
SELECT count(*) FILTER WHERE a > 0 FROM t;
-- error
SELECT count(*) FILTER (WHERE count(*) > 0) FROM t;
-- error
SELECT count(*) FILTER (WHERE row_number() OVER ()) FROM t;
-- error
SELECT row_number() FILTER (WHERE 1) OVER () FROM t;
-- error
SELECT max(a, 1) FILTER (WHERE 1) FROM t;
