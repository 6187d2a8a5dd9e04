-- What WHERE says a column equals holds in its other terms, with the column's affinity and collation as ever.
CREATE TABLE n(i INT, x TEXT, r REAL, u, nc TEXT COLLATE NOCASE);
INSERT INTO n VALUES(1,'1',1,1,'a'), (5,'5',5,5,'A'), (5,'6',5.5,5.0,'b'), (7,'5',7,'5','B'), (5, 5, 5, x'35', NULL);
SELECT rowid FROM n WHERE i = 5 AND u = i;
SELECT rowid FROM n WHERE u = 5 AND i = u;
SELECT rowid FROM n WHERE u = 5 AND x = u;
SELECT rowid FROM n WHERE x = '5' AND i = x;
SELECT rowid FROM n WHERE x = '5' AND u = x;
SELECT rowid FROM n WHERE r = 5 AND u = r;
SELECT rowid FROM n WHERE nc = 'a' AND nc || '' = 'A';
SELECT rowid FROM n WHERE nc = 'a' AND x > nc;
SELECT rowid FROM n WHERE i = 5 AND typeof(i) = 'integer' AND u IN (i, 7);
SELECT rowid FROM n WHERE u = 5 AND typeof(u) = 'real';
SELECT rowid FROM n WHERE i = 5 AND i = 7;
SELECT rowid FROM n WHERE i = 5 AND i IS NULL;
SELECT rowid FROM n WHERE i = '5' AND i || 'x' = '5x' AND u = i;
SELECT rowid FROM n WHERE i = 5.0 AND typeof(i) = 'integer';
