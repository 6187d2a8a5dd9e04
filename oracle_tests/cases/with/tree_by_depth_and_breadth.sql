CREATE TABLE org(name TEXT PRIMARY KEY, boss TEXT);
INSERT INTO org VALUES('Alice',NULL),('Bob','Alice'),('Cindy','Alice'),('Dave','Bob'),('Emma','Bob'),('Fred','Cindy'),('Gail','Cindy');
-- ordered
WITH RECURSIVE under(name, level) AS (VALUES('Alice',0) UNION ALL SELECT org.name, under.level + 1 FROM org JOIN under ON org.boss = under.name ORDER BY 2) SELECT substr('..........',1,level*3) || name FROM under;
-- ordered
WITH RECURSIVE under(name, level) AS (VALUES('Alice',0) UNION ALL SELECT org.name, under.level + 1 FROM org JOIN under ON org.boss = under.name ORDER BY 2 DESC) SELECT substr('..........',1,level*3) || name FROM under;
-- ordered
WITH RECURSIVE above(name) AS (SELECT 'Gail' UNION ALL SELECT boss FROM org JOIN above USING(name) WHERE boss IS NOT NULL) SELECT * FROM above;
