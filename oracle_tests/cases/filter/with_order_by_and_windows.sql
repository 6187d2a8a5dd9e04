-- windowfunctions: FILTER for aggregates over frames; lang_aggfunc: with ORDER BY in the call.
CREATE TABLE e(n, dep, pay);
INSERT INTO e VALUES ('ann','a',10),('bob','a',30),('cid','b',20),('dan','b',5),('eve','c',NULL);
SELECT group_concat(n, ',' ORDER BY pay DESC) FILTER (WHERE pay > 5) FROM e;
SELECT n, sum(pay) FILTER (WHERE dep = 'a') OVER (ORDER BY n) FROM e;
SELECT n, count(*) FILTER (WHERE pay > 5) OVER (PARTITION BY dep ORDER BY n ROWS UNBOUNDED PRECEDING) FROM e;
SELECT n, max(pay) FILTER (WHERE pay < 25) OVER (ORDER BY n ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) FROM e;
-- error
SELECT row_number() FILTER (WHERE 1) OVER () FROM e;
-- error
SELECT abs(pay) FILTER (WHERE 1) FROM e;
