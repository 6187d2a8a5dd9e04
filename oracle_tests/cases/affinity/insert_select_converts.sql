-- Values that come from a SELECT are converted like others when they are stored.
CREATE TABLE src(n);
INSERT INTO src VALUES(1), ('2'), (3.0), ('4.5'), ('x'), (NULL), (x'35');
CREATE TABLE dst(i INT, r REAL, s TEXT, b BLOB, m NUMERIC);
INSERT INTO dst SELECT n, n, n, n, n FROM src;
SELECT typeof(i), typeof(r), typeof(s), typeof(b), typeof(m) FROM dst;
SELECT i, r, s, m FROM dst;
UPDATE dst SET i = s, s = i;
SELECT i, s FROM dst;
