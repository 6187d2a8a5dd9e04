-- rowvalue: the scrolling window query needs one comparison of rows.
CREATE TABLE c(last, first, n);
INSERT INTO c VALUES('Ash', 'Bo', 1), ('Ash', 'Al', 2), ('Birch', 'Cy', 3), ('Cedar', 'Al', 4), ('Cedar', NULL, 5);
CREATE INDEX cn ON c(last, first);
SELECT n FROM c WHERE (last, first) > ('Ash', 'Al') ORDER BY last, first LIMIT 2;
SELECT n FROM c WHERE (last, first) >= ('Ash', 'Bo') AND (last, first) < ('Cedar', 'B') ORDER BY last, first;
SELECT n FROM c WHERE (last, first) BETWEEN ('Ash', 'B') AND ('Cedar', 'Am') ORDER BY n;
SELECT n FROM c WHERE (first, last) IN (('Al', 'Ash'), ('Al', 'Cedar')) ORDER BY n;
SELECT n FROM c WHERE (first, last) IN (VALUES('Al', 'Ash'), ('Cy', 'Birch')) ORDER BY n;
SELECT n FROM c WHERE (last, first) IS ('Cedar', NULL);
EXPLAIN QUERY PLAN SELECT n FROM c WHERE (last, first) > ('Ash', 'Al') ORDER BY last, first LIMIT 2;
