-- lang_update §2.2: UPDATE FROM a grouped subquery, a compound, a view and a table function
CREATE TABLE acc(id INTEGER PRIMARY KEY, bal); CREATE TABLE tx(acc, amt); INSERT INTO acc VALUES(1,0),(2,0),(3,5); INSERT INTO tx VALUES(1,10),(1,-3),(2,4),(9,9); CREATE VIEW sums AS SELECT acc, sum(amt) AS s FROM tx GROUP BY acc;
UPDATE acc SET bal=bal+s FROM sums WHERE sums.acc=acc.id; SELECT * FROM acc; UPDATE acc SET bal=q.s FROM (SELECT acc, count(*) AS s FROM tx GROUP BY acc HAVING count(*)>1) AS q WHERE q.acc=id; SELECT * FROM acc;
UPDATE acc SET bal=j.value FROM json_each('[100,200,300]') AS j WHERE j.key=acc.id-1; SELECT * FROM acc; UPDATE acc SET bal=x FROM (SELECT 2 AS i, 'two' AS x UNION ALL SELECT 3, 'three') WHERE id=i RETURNING *;
-- error
UPDATE acc SET bal=1 FROM nope;
SELECT changes();
