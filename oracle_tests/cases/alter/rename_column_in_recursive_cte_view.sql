-- lang_altertable: common table expressions of views are rewritten, their own column names are not
CREATE TABLE edge(src, dst);
INSERT INTO edge VALUES(1,2),(2,3),(3,4);
CREATE VIEW reach AS WITH RECURSIVE r(src, dst) AS (SELECT src, dst FROM edge UNION SELECT r.src, edge.dst FROM r JOIN edge ON r.dst = edge.src) SELECT src, dst FROM r;
CREATE VIEW named AS WITH e AS MATERIALIZED (SELECT src AS s, dst FROM edge) SELECT s, dst FROM e;
ALTER TABLE edge RENAME COLUMN src TO tail;
SELECT sql FROM sqlite_schema WHERE name='reach';
SELECT * FROM reach ORDER BY 1, 2;
-- error
ALTER TABLE edge RENAME COLUMN dst TO head;
DROP VIEW named;
ALTER TABLE edge RENAME COLUMN dst TO head;
SELECT sql FROM sqlite_schema WHERE type='view';
