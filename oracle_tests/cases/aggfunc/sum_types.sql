-- lang_aggfunc: sum(): INTEGER if all inputs are, else REAL; "If there are no non-NULL input rows then sum() returns
-- NULL but total() returns 0.0"
SELECT sum(1), typeof(sum(1)), typeof(sum(1.0)), typeof(sum('1')), typeof(sum('1.0')), typeof(sum('x')), typeof(sum(x'31')), sum(NULL), total(NULL), typeof(total(1));
CREATE TABLE n(id INTEGER PRIMARY KEY, g TEXT, x);
INSERT INTO n(g, x) VALUES ('a', 1), ('a', 2), ('a', 2), ('a', NULL), ('b', 1.5), ('b', -4), ('b', '7'), ('b', 'x'), ('c', NULL), ('c', NULL), ('d', 10), ('d', x'3132');
SELECT g, sum(x), typeof(sum(x)), total(x), typeof(total(x)) FROM n GROUP BY g ORDER BY g;
SELECT sum(x), total(x) FROM n WHERE 0;
