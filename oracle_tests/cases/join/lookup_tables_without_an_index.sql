-- optoverview "Automatic Query-Time Indexes": conditions on the inner table alone keep its other rows out.
CREATE TABLE b(k, w); CREATE TABLE c(w, z);
INSERT INTO b VALUES(1, 10), (2, 10), (3, 20), (4, NULL);
INSERT INTO c VALUES(10, 'p'), (10, 'q'), (20, 'p'), (NULL, 'p');
SELECT k, z FROM b, c WHERE b.w = c.w AND c.z = 'p' ORDER BY k;
SELECT k, z FROM b LEFT JOIN c ON b.w = c.w AND c.z = 'q' ORDER BY k;
SELECT k, z FROM b LEFT JOIN c ON b.w = c.w AND c.z LIKE 'P' ORDER BY k;
SELECT k, z FROM b JOIN c ON b.w = c.w AND c.z IN (SELECT 'q') ORDER BY k;
SELECT k, z FROM b LEFT JOIN c ON b.w = c.w WHERE c.z IS NULL OR c.z = 'q' ORDER BY k;
SELECT k FROM b WHERE EXISTS(SELECT 1 FROM c WHERE c.w = b.w AND c.z = 'q') ORDER BY k;
EXPLAIN QUERY PLAN SELECT * FROM b, c WHERE b.w = c.w AND c.z LIKE 'p%';
EXPLAIN QUERY PLAN SELECT * FROM b, c WHERE b.w = c.w AND c.z IN ('p', 'q');
