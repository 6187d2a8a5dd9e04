-- json1 §4.22 "Aggregate": documents built of a query with groups
CREATE TABLE o(id INTEGER PRIMARY KEY, customer);
CREATE TABLE l(o, item, n);
INSERT INTO o VALUES (1, 'Ann'), (2, 'Bob'), (3, 'Cy');
INSERT INTO l VALUES (1, 'pen', 2), (1, 'ink', 1), (2, 'pad', 5);
SELECT json_group_array(json_object('id', id, 'customer', customer, 'lines', (SELECT json_group_array(json_object('item', item, 'n', n) ORDER BY item) FROM l WHERE l.o = o.id)) ORDER BY id) FROM o;
SELECT json_group_object(customer, (SELECT sum(n) FROM l WHERE l.o = o.id) ORDER BY id) FROM o;
