-- json1 §4.12: objects of counts and sums by group
CREATE TABLE n(id INTEGER PRIMARY KEY, g TEXT, x);
INSERT INTO n(g, x) VALUES ('a', 1), ('a', 2), ('a', 2), ('a', NULL), ('b', 1.5), ('b', -4), ('b', '7'), ('b', 'x'), ('c', NULL), ('c', NULL), ('d', 10), ('d', x'3132');
SELECT json_object('group', g, 'n', count(*), 'sum', sum(x), 'avg', avg(x), 'ids', json_group_array(id)) FROM n GROUP BY g ORDER BY g;
SELECT json_object('t', total(x), 'm', max(x) FILTER (WHERE typeof(x) <> 'blob'), 'none', (SELECT 1 WHERE 0)) FROM n;
