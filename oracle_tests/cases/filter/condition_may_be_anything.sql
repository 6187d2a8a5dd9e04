-- lang_aggfunc FILTER: subqueries, CASE, IN and outer columns may stand in it.
CREATE TABLE e(n, dep, pay);
INSERT INTO e VALUES ('ann','a',10),('bob','a',30),('cid','b',20),('dan','b',5),('eve','c',NULL);
SELECT count(*) FILTER (WHERE n IN ('ann','bob')), count(*) FILTER (WHERE pay > (SELECT avg(pay) FROM e)) FROM e;
SELECT (SELECT count(*) FILTER (WHERE x.pay < e.pay) FROM e x) FROM e ORDER BY n;
SELECT count(*) FILTER (WHERE CASE dep WHEN 'a' THEN pay > 15 ELSE 1 END) FROM e;
SELECT dep, sum(pay) FILTER (WHERE pay BETWEEN 5 AND 20) AS s FROM e GROUP BY dep HAVING count(*) FILTER (WHERE pay > 5) > 0 ORDER BY s;
-- error
SELECT count(*) FILTER (WHERE count(*) > 1) FROM e;
