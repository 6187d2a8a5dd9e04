-- Row values joined by equality and by order use indexes and give the same rows.
CREATE TABLE a(p, q, n); CREATE TABLE b(p, q, m);
INSERT INTO a VALUES(1, 'x', 'a1'), (1, 'y', 'a2'), (2, 'x', 'a3'), (NULL, 'x', 'a4');
INSERT INTO b VALUES(1, 'x', 'b1'), (2, 'x', 'b2'), (2, NULL, 'b3');
SELECT n, m FROM a JOIN b ON (a.p, a.q) = (b.p, b.q) ORDER BY n;
SELECT n, m FROM a JOIN b ON (a.p, a.q) < (b.p, b.q) ORDER BY n, m;
SELECT n FROM a WHERE (p, q) IN (SELECT p, q FROM b) ORDER BY n;
SELECT n FROM a WHERE (p, q) NOT IN (SELECT p, q FROM b WHERE q IS NOT NULL) ORDER BY n;
CREATE INDEX bpq ON b(p, q);
SELECT n, m FROM a JOIN b ON (a.p, a.q) = (b.p, b.q) ORDER BY n;
SELECT n, m FROM a JOIN b ON (a.p, a.q) < (b.p, b.q) ORDER BY n, m;
SELECT n, m FROM a LEFT JOIN b ON (b.p, b.q) >= (a.p, a.q) AND m <> 'b3' ORDER BY n, m;
SELECT m FROM b WHERE (p, q) BETWEEN (1, 'a') AND (2, 'x') ORDER BY m;
