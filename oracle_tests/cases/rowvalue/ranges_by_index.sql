-- Rows found by a range of row values are the same with an index, in either direction and with NULLs.
CREATE TABLE d(a, b, c);
INSERT INTO d VALUES(1, 1, 'a'), (1, 2, 'b'), (1, NULL, 'c'), (2, 1, 'd'), (NULL, 1, 'e'), (2, 'x', 'f'), (3, NULL, 'g');
SELECT c FROM d WHERE (a, b) > (1, 1) ORDER BY c;
SELECT c FROM d WHERE (a, b) <= (2, 1) ORDER BY c;
CREATE INDEX dab ON d(a, b DESC);
SELECT c FROM d WHERE (a, b) > (1, 1) ORDER BY c;
SELECT c FROM d WHERE (a, b) <= (2, 1) ORDER BY c;
SELECT c FROM d WHERE (a, b) BETWEEN (1, 2) AND (2, 'y') ORDER BY c;
SELECT c FROM d WHERE (2, 1) > (a, b) ORDER BY c;
SELECT c FROM d WHERE (a, b) > (1, NULL) ORDER BY c;
SELECT c FROM d WHERE (a, b) >= (NULL, 1) ORDER BY c;
SELECT c FROM d WHERE (a, b) > (SELECT 1, 1) ORDER BY a, b DESC;
SELECT x.c, y.c FROM d x JOIN d y ON (x.a, x.b) < (y.a, y.b) ORDER BY 1, 2;
CREATE INDEX dd ON d(a DESC, b DESC);
SELECT c FROM d WHERE (a, b) > (1, 1) ORDER BY a DESC, b DESC, c;
