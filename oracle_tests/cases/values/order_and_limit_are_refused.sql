-- lang_select: a VALUES clause with one core may not be followed by ORDER BY or LIMIT.
-- error
VALUES(1) ORDER BY 1;
-- error
VALUES(1), (2) LIMIT 1;
-- error
VALUES(2), (1) ORDER BY 1;
SELECT * FROM (VALUES(2), (1)) ORDER BY 1;
SELECT * FROM (VALUES(2), (1)) LIMIT 1;
