-- percentile: medians of groups of a join, in subqueries and as columns
CREATE TABLE d(id INTEGER PRIMARY KEY, name);
CREATE TABLE e(d, pay);
INSERT INTO d VALUES (1, 'a'), (2, 'b'), (3, 'c');
INSERT INTO e VALUES (1, 10), (1, 20), (1, 90), (2, 5), (2, 6);
SELECT name, median(pay), percentile(pay, 90), percentile_disc(pay, 0.9), count(pay) FROM d LEFT JOIN e ON e.d = d.id GROUP BY name ORDER BY name;
SELECT name, (SELECT median(pay) FROM e WHERE e.d = d.id) AS m FROM d ORDER BY m, name;
SELECT d, pay FROM e WHERE pay > (SELECT median(pay) FROM e) ORDER BY pay;
