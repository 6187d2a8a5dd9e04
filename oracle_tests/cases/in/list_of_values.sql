-- lang_expr "The IN and NOT IN operators": a list of scalar expressions.
SELECT 1 IN (1, 2), 3 IN (1, 2), 1 NOT IN (1, 2), 'a' IN ('A', 'b'), 1 IN (1.0), '1' IN (1), NULL IN (1), 1 IN (1 + 0, (2)), 5 IN (SELECT 5);
SELECT 2 IN (1, NULL, 2), 3 IN (1, NULL, 2), 3 NOT IN (1, NULL), 1 IN (NULL);
-- error
SELECT 1 IN;
-- error
SELECT 1 IN 2;
-- error
SELECT 1 IN (1, );
-- error
SELECT IN (1);
