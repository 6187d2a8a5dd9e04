-- Several rows of VALUES are a subquery in a compound: its columns have a collation, BINARY if their first row has none.
CREATE TABLE w(c COLLATE NOCASE, d);
INSERT INTO w VALUES ('a', 'a'), ('B', 'B'), ('A', 'A'), ('b', 'b');
VALUES ('b'), ('q') UNION SELECT c FROM w;
VALUES ('b') UNION SELECT c FROM w;
SELECT 'z' UNION ALL VALUES ('b'), ('q') UNION SELECT c FROM w;
SELECT 'z' UNION ALL VALUES ('b') UNION SELECT c FROM w;
VALUES ('b'), ('q') UNION ALL SELECT +c FROM w ORDER BY 1;
SELECT 'z' UNION ALL VALUES ('b'), ('q') EXCEPT SELECT c FROM w UNION SELECT 1 UNION SELECT c FROM w;
VALUES ('b'), ('q') UNION ALL SELECT c FROM w INTERSECT SELECT c FROM w UNION SELECT 1 ORDER BY 1;
VALUES ('b' COLLATE NOCASE), ('q') UNION SELECT d FROM w;
VALUES ('b'), ('q' COLLATE NOCASE) UNION SELECT d FROM w;
SELECT 'q' UNION VALUES ('b' COLLATE NOCASE), ('q') UNION SELECT d FROM w;
SELECT * FROM (VALUES ('b'), ('q') UNION SELECT c FROM w) WHERE column1 = 'A';
SELECT 'A' IN (VALUES ('b'), ('q') UNION SELECT c FROM w);
SELECT c FROM w UNION VALUES ('b'), ('Q'), ('q') UNION SELECT 1;
-- In a statement with WITH, and in a view, the rows are terms of the compound.
WITH x AS (VALUES ('b'), ('q') UNION SELECT c FROM w) SELECT * FROM x;
WITH x AS (SELECT 1 UNION ALL VALUES ('b'), ('q') UNION SELECT c FROM w) SELECT * FROM x;
WITH x AS (SELECT 1) VALUES ('b'), ('q') UNION SELECT c FROM w;
CREATE VIEW vw AS VALUES ('b'), ('q') UNION SELECT c FROM w;
SELECT * FROM vw;
CREATE VIEW vb AS SELECT 1 UNION ALL VALUES ('b'), ('q') UNION SELECT c FROM w;
SELECT * FROM vb;
