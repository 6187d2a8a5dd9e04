-- Bit operators in CHECK, generated columns, joins and partial indexes.
CREATE TABLE p(id INTEGER PRIMARY KEY, mask INT CHECK(mask & ~7 = 0), can_write AS (mask >> 1 & 1));
INSERT INTO p(id, mask) VALUES(1, 1), (2, 3), (3, 7), (4, 0);
-- error
INSERT INTO p(id, mask) VALUES(5, 8);
CREATE TABLE r(bit INT, name);
INSERT INTO r VALUES(1, 'read'), (2, 'write'), (4, 'exec');
SELECT id, group_concat(name, '+' ORDER BY bit) FROM p LEFT JOIN r ON mask & bit GROUP BY id ORDER BY id;
CREATE INDEX pw ON p(id) WHERE mask & 2;
SELECT id FROM p WHERE mask & 2 ORDER BY id;
SELECT can_write, count(*) FROM p GROUP BY can_write ORDER BY 1;
EXPLAIN QUERY PLAN SELECT id FROM p WHERE mask & 2;
