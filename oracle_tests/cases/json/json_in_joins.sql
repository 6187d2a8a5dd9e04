-- json1 §4: rows joined by what is in their documents
CREATE TABLE u(id INTEGER PRIMARY KEY, j);
CREATE TABLE o(id INTEGER PRIMARY KEY, j);
INSERT INTO u VALUES (1, '{"name":"Ann","city":{"zip":"10115"}}'), (2, '{"name":"Bob"}');
INSERT INTO o VALUES (10, '{"user":1,"total":9.5}'), (11, '{"user":2,"total":1}'), (12, '{"user":1,"total":0.5}');
SELECT u.j ->> 'name', sum(o.j ->> 'total'), count(*) FROM u JOIN o ON o.j ->> 'user' = u.id GROUP BY u.id ORDER BY 1;
SELECT u.id, u.j ->> '$.city.zip', u.j -> 'city' FROM u ORDER BY u.id;
CREATE INDEX i ON o(j ->> 'user');
SELECT o.id FROM o WHERE j ->> 'user' = 1 ORDER BY o.id;
SELECT u.id, (SELECT json_group_array(o.j ->> 'total' ORDER BY o.id) FROM o WHERE o.j ->> 'user' = u.id) FROM u ORDER BY u.id;
