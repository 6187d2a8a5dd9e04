-- lang_with "Controlling Depth-First Versus Breadth-First Search": ORDER BY decides which row leaves the queue next.
CREATE TABLE org(name TEXT PRIMARY KEY, boss TEXT REFERENCES org) WITHOUT ROWID;
INSERT INTO org VALUES('Alice',NULL);
INSERT INTO org VALUES('Bob','Alice');
INSERT INTO org VALUES('Cindy','Alice');
INSERT INTO org VALUES('Dave','Bob');
INSERT INTO org VALUES('Emma','Bob');
INSERT INTO org VALUES('Fred','Cindy');
INSERT INTO org VALUES('Gail','Cindy');
-- ordered
WITH RECURSIVE under_alice(name,level) AS (VALUES('Alice',0) UNION ALL SELECT org.name, under_alice.level+1 FROM org JOIN under_alice ON org.boss=under_alice.name ORDER BY 2) SELECT substr('..........',1,level*3) || name FROM under_alice;
-- ordered
WITH RECURSIVE under_alice(name,level) AS (VALUES('Alice',0) UNION ALL SELECT org.name, under_alice.level+1 FROM org JOIN under_alice ON org.boss=under_alice.name ORDER BY 2 DESC) SELECT substr('..........',1,level*3) || name FROM under_alice;
WITH RECURSIVE works_for_alice(n) AS (VALUES('Alice') UNION SELECT name FROM org, works_for_alice WHERE org.boss=works_for_alice.n) SELECT count(*) FROM works_for_alice;
