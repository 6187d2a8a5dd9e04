-- Hundreds of rows in one VALUES: no compound limit applies.
SELECT count(*), sum(column1) FROM (VALUES(1),(2),(3),(4),(5),(6),(7),(8),(9),(10),(11),(12),(13),(14),(15),(16),(17),(18),(19),(20));
WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i + 1 FROM n WHERE i < 700) SELECT count(*), max(i) FROM n;
