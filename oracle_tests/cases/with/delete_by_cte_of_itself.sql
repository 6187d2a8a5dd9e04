-- lang_with: DELETE with a CTE over the table it deletes from; the CTE is evaluated on the table as it was
CREATE TABLE e(id INTEGER PRIMARY KEY, boss, n);
INSERT INTO e VALUES(1,NULL,'a'),(2,1,'b'),(3,1,'c'),(4,2,'d'),(5,4,'e'),(6,3,'f');
WITH RECURSIVE under(id) AS (VALUES(2) UNION SELECT e.id FROM e, under WHERE e.boss=under.id) DELETE FROM e WHERE id IN under RETURNING id, n;
SELECT * FROM e ORDER BY id;
WITH lone AS (SELECT id FROM e WHERE id NOT IN (SELECT boss FROM e WHERE boss IS NOT NULL)) DELETE FROM e WHERE id IN lone;
SELECT changes(), count(*) FROM e;
-- error
WITH x AS (SELECT 1 AS id) DELETE FROM x;
WITH e AS (SELECT 99 AS id) DELETE FROM e WHERE id=1;
SELECT count(*) FROM e;
