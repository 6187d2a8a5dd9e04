-- lang_select "The VALUES clause": VALUES is a SELECT of constants, columns named column1, column2.
VALUES(1);
VALUES(1, 'two', x'03', NULL), (5, 6, 7, 8);
SELECT column1, column2 FROM (VALUES(1, 2), (3, 4));
SELECT * FROM (VALUES(1, 2)) AS v;
SELECT v.column2 FROM (VALUES(1, 2)) AS v;
-- error
SELECT column3 FROM (VALUES(1, 2));
