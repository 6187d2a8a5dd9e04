-- windowfunctions "Window Chaining", FILTER: several named windows, one built on another.
CREATE TABLE n(i INTEGER PRIMARY KEY, k INT, t TEXT);
INSERT INTO n VALUES(1, 3, 'a'), (2, 1, 'b'), (3, NULL, 'a'), (4, 1, NULL), (5, 5, 'c'), (6, 3, 'b'), (7, 9, 'A'), (8, NULL, 'c');
CREATE INDEX nk ON n(k);
CREATE TABLE m(k INT UNIQUE, v TEXT);
INSERT INTO m VALUES(1, 'one'), (3, 'three'), (4, 'four'), (NULL, 'none');
SELECT i, count(*) FILTER (WHERE k > 2) OVER w, sum(k) FILTER (WHERE t = 'a') OVER (w ROWS 1 PRECEDING) FROM n WINDOW w AS (ORDER BY i) ORDER BY i;
SELECT i, group_concat(t, '') OVER p, group_concat(t, '') OVER (p ORDER BY i DESC) FROM n WINDOW p AS (PARTITION BY k) ORDER BY i;
SELECT i, max(i) OVER (w2 GROUPS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) FROM n WINDOW w1 AS (PARTITION BY t IS NULL), w2 AS (w1 ORDER BY k) ORDER BY i;
-- error
SELECT sum(i) OVER (w PARTITION BY k) FROM n WINDOW w AS (ORDER BY i);
-- error
SELECT sum(i) OVER (w ORDER BY k) FROM n WINDOW w AS (ORDER BY i);
-- error
SELECT sum(i) OVER nosuch FROM n;
