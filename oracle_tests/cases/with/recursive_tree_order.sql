-- lang_with "Controlling Depth-First Versus Breadth-First Search": the ORDER BY of the recursive part orders the queue.
CREATE TABLE org(name TEXT PRIMARY KEY, boss TEXT);
INSERT INTO org VALUES('Alice', NULL), ('Bob', 'Alice'), ('Cindy', 'Alice'), ('Dave', 'Bob'), ('Emma', 'Bob'), ('Fred', 'Cindy');
WITH RECURSIVE under(name, level) AS (VALUES('Alice', 0) UNION ALL SELECT org.name, under.level + 1 FROM org JOIN under ON org.boss = under.name ORDER BY 2, 1) SELECT substr('......', 1, level * 2) || name FROM under;
WITH RECURSIVE under(name, level) AS (VALUES('Alice', 0) UNION ALL SELECT org.name, under.level + 1 FROM org JOIN under ON org.boss = under.name ORDER BY 2 DESC, 1) SELECT substr('......', 1, level * 2) || name FROM under;
