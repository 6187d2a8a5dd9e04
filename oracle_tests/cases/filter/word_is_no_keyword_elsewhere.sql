-- lang_keywords: FILTER is a name where no parenthesis of a call stands before it.
CREATE TABLE filter(filter);
INSERT INTO filter VALUES(1), (2);
SELECT filter FROM filter ORDER BY filter;
SELECT count(*) filter FROM filter;
SELECT count(filter) filter (WHERE filter > 1) FROM filter;
