-- A row value inside a row value is misuse.
-- error
SELECT ((1, 2), 3) = ((1, 2), 3);
-- error
SELECT (1, (2, 3)) = (1, (2, 3));
-- error
SELECT (1, (SELECT 2, 3)) = (1, 2);
SELECT (1, (SELECT 2)) = (1, 2);
