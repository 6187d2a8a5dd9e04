-- An aggregate in VALUES counts the one row of no columns.
VALUES(count(*));
VALUES(max(1, 2));
-- error
VALUES(sum(3)), (4);
-- error
VALUES(1), (count(*));
