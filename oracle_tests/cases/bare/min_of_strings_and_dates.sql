-- The row of min() or max() also where the values are texts.
CREATE TABLE log(id INTEGER PRIMARY KEY, who, at, what);
INSERT INTO log VALUES(1, 'ann', '2024-01-05', 'in'), (2, 'bob', '2024-01-03', 'out'), (3, 'ann', '2024-01-09', 'out'), (4, 'bob', '2024-02-01', 'in');
SELECT who, what, max(at) FROM log GROUP BY who ORDER BY who;
SELECT who, id, min(at) FROM log GROUP BY who ORDER BY who;
SELECT what, max(at) FROM log;
SELECT id FROM log GROUP BY who HAVING max(at) ORDER BY id;
SELECT who, (SELECT what FROM log AS l WHERE l.id = log.id), max(at) FROM log GROUP BY who ORDER BY who;
