-- json1: json_each() and json_tree() beside tables, in subqueries and recursive tables.
CREATE TABLE doc(id INTEGER PRIMARY KEY, body TEXT);
INSERT INTO doc VALUES(1, '{"tags":["a","b"],"n":3}'), (2, '{"tags":[],"n":5}'), (3, '{"n":null}'), (4, '{"tags":["b"]}');
SELECT doc.id, t.value FROM doc, json_each(body, '$.tags') t ORDER BY 1, 2;
SELECT doc.id, t.value FROM doc LEFT JOIN json_each(body, '$.tags') t ORDER BY 1, 2;
SELECT t.value, group_concat(doc.id ORDER BY doc.id) FROM doc JOIN json_each(body, '$.tags') t GROUP BY 1 ORDER BY 1;
SELECT id FROM doc WHERE EXISTS (SELECT 1 FROM json_each(doc.body, '$.tags') WHERE value = 'b') ORDER BY id;
SELECT id FROM doc WHERE 'a' IN (SELECT value FROM json_each(body, '$.tags'));
SELECT id, (SELECT count(*) FROM json_tree(body) WHERE atom IS NOT NULL) FROM doc ORDER BY id;
SELECT id, body ->> 'n' AS n, rank() OVER (ORDER BY body ->> 'n' DESC) FROM doc ORDER BY id;
