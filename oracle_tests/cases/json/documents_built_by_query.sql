-- json1: nested documents from rows by json_object, json_group_array and subqueries.
CREATE TABLE o(id INTEGER PRIMARY KEY, who); CREATE TABLE l(o_id, item, n);
INSERT INTO o VALUES(1, 'ann'), (2, 'bob'); INSERT INTO l VALUES(1, 'pen', 2), (1, 'ink', 1), (3, 'x', 0);
SELECT json_object('id', id, 'who', who, 'lines', (SELECT json_group_array(json_object('item', item, 'n', n) ORDER BY item) FROM l WHERE o_id = id)) FROM o ORDER BY id;
SELECT json_group_object(who, json_array(id, id * 2)) FROM o;
SELECT json_group_array(json_array(who, (SELECT count(*) FROM l WHERE o_id = id)) ORDER BY id DESC) FROM o;
SELECT json_array((SELECT json_group_array(id) FROM o), (SELECT who FROM o WHERE id = 2));
