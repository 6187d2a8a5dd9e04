-- lang_corefunc likely(X): in ON and HAVING
CREATE TABLE a(i INTEGER PRIMARY KEY, x);
CREATE TABLE b(i, y);
INSERT INTO a VALUES (1, 'p'), (2, 'q');
INSERT INTO b VALUES (1, 5), (1, 6), (2, NULL);
SELECT x, y FROM b JOIN a ON likely(a.i = b.i) ORDER BY x, y;
SELECT x, y FROM a LEFT JOIN b ON unlikely(a.i = b.i AND y > 5) ORDER BY x, y;
SELECT x, count(y) FROM a JOIN b USING (i) GROUP BY x HAVING likely(count(y) > 0);
