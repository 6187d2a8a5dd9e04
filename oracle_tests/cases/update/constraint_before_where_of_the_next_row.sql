-- In one pass a row breaks its constraint before WHERE fails at a later one; where keys are collected WHERE fails first.
CREATE TABLE u(a INTEGER PRIMARY KEY, b UNIQUE, c NOT NULL);
INSERT INTO u VALUES (1, 1, 1), (2, 2, 2), (3, 3, 3), (4, 4, 4), (5, 5, 5);
-- error
UPDATE u SET c = NULL WHERE CASE WHEN a = 2 THEN json('{') ELSE 1 END;
-- error
UPDATE u SET c = NULL WHERE CASE WHEN a = 1 THEN json('{') ELSE 1 END;
-- error
UPDATE OR FAIL u SET c = nullif(a, 2) + 10 WHERE CASE WHEN a = 4 THEN json('{') ELSE 1 END;
SELECT * FROM u;
-- error
UPDATE OR IGNORE u SET c = nullif(a, 2) + 20 WHERE CASE WHEN a = 4 THEN json('{') ELSE 1 END;
SELECT * FROM u;
-- error
UPDATE u SET c = NULL WHERE a <> (SELECT 9) AND CASE WHEN a = 2 THEN json('{') ELSE 1 END;
-- error
UPDATE u SET b = 5 WHERE b > 0 AND CASE WHEN a = 2 THEN json('{') ELSE 1 END;
-- error
UPDATE u SET c = NULL WHERE CASE WHEN a = 2 THEN json('{') ELSE 1 END RETURNING a;
SELECT * FROM u;
