-- lang_select "Removal of duplicate rows": for DISTINCT two NULL values are equal.
SELECT DISTINCT column1 FROM (VALUES(NULL), (NULL), (0), (''), (NULL));
SELECT DISTINCT column1, column2 FROM (VALUES(1, NULL), (1, NULL), (NULL, 1), (NULL, NULL), (NULL, NULL));
SELECT count(*) FROM (SELECT DISTINCT NULL FROM (VALUES(1), (2)));
