-- lang_with "Materialization Hints": MATERIALIZED and NOT MATERIALIZED change no rows.
WITH c AS MATERIALIZED (SELECT 1 AS a) SELECT * FROM c;
WITH c AS NOT MATERIALIZED (SELECT 1 AS a) SELECT * FROM c AS x, c AS y;
-- error
WITH c AS NOT (SELECT 1) SELECT * FROM c;
-- error
WITH c MATERIALIZED AS (SELECT 1) SELECT * FROM c;
WITH c AS MATERIALIZED (SELECT random() AS r) SELECT x.r = y.r FROM c AS x, c AS y;
WITH materialized AS (SELECT 1 AS a) SELECT * FROM materialized;
