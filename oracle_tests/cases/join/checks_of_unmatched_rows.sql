-- WHERE of a RIGHT or FULL JOIN: what reads the left side alone is asked once of NULLs, the rest of each right row.
CREATE TABLE a(x, y); CREATE TABLE b(z, w); CREATE TABLE c(u, v); CREATE TABLE bi(z, w); CREATE INDEX biz ON bi(z);
INSERT INTO a VALUES (1, 2), (2, 3), (NULL, 4), (5, NULL);
INSERT INTO b VALUES (1, 2), (3, 3), (NULL, 7), (2, NULL);
INSERT INTO bi SELECT * FROM b;
INSERT INTO c VALUES (1, 3), (2, 2), (NULL, 1), (7, NULL);
-- error
SELECT * FROM a RIGHT JOIN b ON 0 WHERE z IS NULL AND json_valid(x, 21);
-- error
SELECT * FROM a RIGHT JOIN b ON x = z WHERE w LIKE 'a%' AND json_valid(x, 21);
-- error
SELECT * FROM a FULL JOIN b ON x = z WHERE w > 90 AND json_valid(1, 21);
SELECT * FROM a FULL JOIN b ON x = z WHERE ifnull(z, 9) = 90 AND ifnull(x, 3) = 4 AND json_valid(z, 21);
SELECT * FROM a RIGHT JOIN b ON x = z WHERE ifnull(x, 3) = 3 AND ifnull(z, 0) > 90;
SELECT * FROM a RIGHT JOIN b ON x = z WHERE ifnull(x, 3) = 4 AND ifnull(z, 0) > 0;
-- rows that have had a match are asked, too
-- error
SELECT * FROM a RIGHT JOIN b ON x = z WHERE ifnull(x, 90) > 80 AND z = 1 AND json_valid(z, 21);
SELECT * FROM a RIGHT JOIN b ON x = z WHERE ifnull(x, 9) = 90 AND z = 1 AND json_valid(z, 21);
-- the right side is read anew, by its own index
SELECT * FROM a RIGHT JOIN bi ON 0 WHERE ifnull(x, 3) = 3 AND json_valid(w, 21) AND z = 90;
-- error
SELECT * FROM a RIGHT JOIN bi ON 0 WHERE json_valid(w, 21) AND z + 0 = 90;
-- terms with subqueries are no constants
SELECT * FROM a RIGHT JOIN b ON 1 WHERE (SELECT count(*) FROM c) > 9 AND json_valid(z, 21);
-- error
SELECT * FROM a RIGHT JOIN b ON 1 WHERE (SELECT count(*) FROM c WHERE u = x) > 5 AND json_valid(z, 21);
-- error
SELECT * FROM a FULL JOIN b ON 1 WHERE (SELECT count(*) FROM c WHERE u = z) > 5 AND json_valid(x, 21);
SELECT * FROM a RIGHT JOIN b ON 1 WHERE json_valid(x, 21) AND 2 < 1;
-- ON: no transient index is made of the right side
-- error
SELECT * FROM a RIGHT JOIN b ON json_valid(x, 21) AND x = z + 90;
SELECT * FROM a RIGHT JOIN b ON x = z + 90 AND json_valid(x, 21);
SELECT * FROM a FULL JOIN bi ON json_valid(w, 21) AND z = x + 90;
-- row values, and one join behind another
SELECT * FROM a RIGHT JOIN b ON x = z WHERE (x, w) IS (1, json_valid(z, 21)) AND z IS 90;
SELECT * FROM a RIGHT JOIN b ON 0 CROSS JOIN c ON x = z WHERE (u, w) IS (1, json_valid(z, 21)) AND x IS NULL;
-- error
SELECT * FROM a LEFT JOIN b ON x = z RIGHT JOIN c ON z = u WHERE ifnull(x, 1) = 2 AND json_valid(u, 21);
SELECT * FROM a RIGHT JOIN b ON x = z FULL JOIN c ON z = u WHERE ifnull(z, 1) = 90 AND json_valid(u, 21);
SELECT * FROM a RIGHT JOIN b ON x = z JOIN c ON json_valid(u, 21) WHERE ifnull(x, 1) = 90;
SELECT * FROM a FULL JOIN b ON x = z WHERE ifnull(w, 3) > 2 ORDER BY x, z;
SELECT * FROM a FULL JOIN b ON x = z AND y = w WHERE x IS NULL OR z IS NULL ORDER BY x, y, z, w;
