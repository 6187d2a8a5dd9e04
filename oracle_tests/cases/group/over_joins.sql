-- Grouping over joined rows counts rows, not matches, unless the column of the right side is counted.
CREATE TABLE d(id INTEGER PRIMARY KEY, name);
CREATE TABLE e(did, pay);
INSERT INTO d VALUES(1, 'a'), (2, 'b'), (3, 'c');
INSERT INTO e VALUES(1, 10), (1, 20), (2, 5);
SELECT name, count(*), count(pay), sum(pay) FROM d LEFT JOIN e ON did = id GROUP BY id ORDER BY id;
SELECT name, total(pay) FROM d LEFT JOIN e ON did = id GROUP BY name HAVING count(did) < 2 ORDER BY name;
SELECT did, name, avg(pay) FROM e JOIN d ON did = id GROUP BY did ORDER BY did;
