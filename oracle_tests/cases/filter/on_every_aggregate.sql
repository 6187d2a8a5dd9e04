-- lang_aggfunc FILTER: only rows for which the expression is true are taken in.
CREATE TABLE e(n, dep, pay);
INSERT INTO e VALUES ('ann','a',10),('bob','a',30),('cid','b',20),('dan','b',5),('eve','c',NULL);
SELECT count(*) FILTER (WHERE pay > 5), sum(pay) FILTER (WHERE dep = 'a'), avg(pay) FILTER (WHERE pay), total(pay) FILTER (WHERE 0), group_concat(n) FILTER (WHERE dep <> 'a') FROM e;
SELECT dep, count(*) FILTER (WHERE pay > 5), json_group_array(n) FILTER (WHERE pay < 25) FROM e GROUP BY dep;
SELECT count(DISTINCT dep) FILTER (WHERE pay NOT NULL), string_agg(n, '-') FILTER (WHERE NULL) FROM e;
