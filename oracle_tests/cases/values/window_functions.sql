-- A window function in VALUES.
VALUES(row_number() OVER ());
VALUES(1), (row_number() OVER ());
SELECT * FROM (VALUES(row_number() OVER (), 2));
