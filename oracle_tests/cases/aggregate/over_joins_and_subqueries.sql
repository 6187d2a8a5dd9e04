-- Aggregates count joined rows, also those that an outer join has made up.
CREATE TABLE a(id INTEGER PRIMARY KEY, g); CREATE TABLE b(a_id, v);
INSERT INTO a VALUES(1, 'x'), (2, 'x'), (3, 'y'); INSERT INTO b VALUES(1, 10), (1, 20), (2, NULL);
SELECT g, count(*), count(v), sum(v) FROM a LEFT JOIN b ON a_id = id GROUP BY g ORDER BY g;
SELECT g, count(DISTINCT id), avg(v) FROM a JOIN b ON a_id = id GROUP BY g;
SELECT sum(n) FROM (SELECT count(*) AS n FROM a LEFT JOIN b ON a_id = id GROUP BY id);
SELECT id, (SELECT sum(v) FROM b WHERE a_id = id) AS s FROM a ORDER BY s, id;
SELECT max(v), g FROM a LEFT JOIN b ON a_id = id GROUP BY g ORDER BY g;
SELECT count(*) FROM a, b;
SELECT total(v) FROM a LEFT JOIN b ON a_id = id WHERE g = 'y';
