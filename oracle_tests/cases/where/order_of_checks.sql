-- Which term of WHERE is checked first shows where one of them fails: covered by the index, plain, then correlated.
-- needs: automatic_index,constants,flatten,transitive
CREATE TABLE a(x, y); CREATE TABLE b(z, w); CREATE TABLE c(u, v); CREATE TABLE void(p, q);
CREATE TABLE bi(z, w COLLATE NOCASE); CREATE INDEX biz ON bi(z);
INSERT INTO a VALUES (1, 2), (2, 3), (NULL, 4), (5, NULL);
INSERT INTO b VALUES (1, 2), (3, 3), (NULL, 7), (2, NULL);
INSERT INTO bi SELECT * FROM b;
INSERT INTO c VALUES (1, 3), (2, 2), (NULL, 1), (7, NULL);
-- correlated subqueries come last, but for IN
-- error
SELECT * FROM a WHERE (SELECT count(*) FROM c WHERE u = x) > 5 AND json_valid(x, 21);
-- error
SELECT * FROM a WHERE json_valid(x, 21) AND x IN (SELECT u FROM c WHERE v = y + 90);
SELECT * FROM a WHERE x IN (SELECT u FROM c WHERE v = y + 90) AND json_valid(x, 21);
SELECT * FROM a WHERE (SELECT count(*) FROM c) > 9 AND json_valid(x, 21);
-- error
SELECT * FROM a WHERE json_valid(x, 21) AND (SELECT count(*) FROM c) > 9;
SELECT * FROM a WHERE json_valid(x, 21) AND 1 > 2;
-- what an index holds that does not cover is asked before the row is fetched
SELECT * FROM bi WHERE z > 0 AND json_valid(w, 21) AND z + 0 > 5;
-- error
SELECT * FROM bi WHERE z > 0 AND w > 90 AND json_valid(z, 21);
-- row values are asked part by part, behind the others
-- error
SELECT * FROM a, b WHERE (x, w) IS (1, json_valid(z, 21)) AND x > 90;
SELECT * FROM a, b WHERE (x, w) = (1, json_valid(z, 21)) AND w > 90;
-- error
SELECT * FROM a, b WHERE (x, z) = (90, json_valid(w, 21));
SELECT * FROM a, b ON (x, z) = (json_valid(w, 21), 90) AND z > 0;
SELECT * FROM a LEFT JOIN b ON x = z WHERE (x, w) IS (90, json_valid(z, 21));
-- what is known of an equal column of a later table is asked before
-- error
SELECT * FROM a CROSS JOIN b WHERE x = z AND z IN (90, 91) AND json_valid(y, 21) AND json_valid(w, 21);
SELECT * FROM a CROSS JOIN b CROSS JOIN c WHERE x = u AND u IN (90, 91) AND json_valid(z, 21);
-- terms of a subquery, and its ON, come before those around it
SELECT * FROM (SELECT * FROM a JOIN b ON x > 90 WHERE y IS NOT NULL) AS s WHERE json_valid(x, 21);
-- error
SELECT * FROM (SELECT * FROM a JOIN b ON json_valid(1, 21) WHERE x > 90) AS s WHERE 1 > 2;
SELECT * FROM a JOIN (b JOIN c ON 1 > 2) WHERE json_valid(1, 21);
-- error
SELECT * FROM a JOIN b JOIN c ON 1 > 2 WHERE json_valid(1, 21);
-- nothing is asked where the third table has no rows
SELECT * FROM a, b, void WHERE json_valid(x + z, 21);
SELECT * FROM a CROSS JOIN b CROSS JOIN void WHERE json_valid(x, 21) AND p > x;
-- error
SELECT * FROM a CROSS JOIN void WHERE json_valid(x, 21);
SELECT * FROM a, b WHERE json_valid(x + z, 21) AND EXISTS (SELECT 1 FROM void WHERE p = z);
-- error
SELECT * FROM a LEFT JOIN b ON x = z, void WHERE json_valid(x, 21);
-- constants take the place of columns without affinity in all comparisons but <> and IS NOT
SELECT * FROM a CROSS JOIN b ON x = z AND y = w WHERE x <> json_valid(w, 21) AND x = 2;
-- error
SELECT * FROM a CROSS JOIN b ON x = z AND y = w WHERE x < json_valid(w, 21) AND x = 2;
