-- FILTER reads the joined row, with NULLs where an outer join had no match.
CREATE TABLE a(id INTEGER PRIMARY KEY, n);
CREATE TABLE b(a_id, kind);
INSERT INTO a VALUES(1, 'x'), (2, 'y'), (3, 'z');
INSERT INTO b VALUES(1, 'p'), (1, 'q'), (2, 'p');
SELECT n, count(*) FILTER (WHERE kind = 'p'), count(*) FILTER (WHERE kind IS NULL), count(kind) FROM a LEFT JOIN b ON a_id = id GROUP BY n ORDER BY n;
SELECT group_concat(n) FILTER (WHERE id NOT IN (SELECT a_id FROM b)) FROM a;
