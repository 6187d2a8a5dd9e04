-- A scalar subquery may give a bare column of its extreme row.
CREATE TABLE p(id INTEGER PRIMARY KEY, name);
CREATE TABLE s(p_id, score, at);
INSERT INTO p VALUES(1, 'ann'), (2, 'bob'), (3, 'cid');
INSERT INTO s VALUES(1, 5, 'mon'), (1, 8, 'tue'), (2, 3, 'wed'), (2, 1, 'thu');
SELECT name, (SELECT at FROM (SELECT at, max(score) FROM s WHERE p_id = id)) FROM p ORDER BY id;
SELECT name, at, best FROM p LEFT JOIN (SELECT p_id, at, max(score) AS best FROM s GROUP BY p_id) ON p_id = id ORDER BY id;
