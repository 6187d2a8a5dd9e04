-- lang_select "Bare columns": FILTER and DISTINCT leave the rule as it is.
CREATE TABLE e(n, dep, pay);
INSERT INTO e VALUES ('ann','a',10),('bob','a',30),('cid','b',20),('dan','b',5),('eve','c',NULL);
SELECT dep, max(pay) FILTER (WHERE pay < 25), n FROM e GROUP BY dep;
SELECT dep, max(DISTINCT pay), n FROM e GROUP BY dep;
SELECT max(pay) FILTER (WHERE 0), n FROM e;
SELECT min(pay) FILTER (WHERE dep = 'b'), n FROM e;
SELECT count(*), max(pay), n FROM e;
SELECT max(n), pay FROM e GROUP BY dep ORDER BY 1;
