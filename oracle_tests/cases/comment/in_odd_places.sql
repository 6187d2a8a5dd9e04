-- lang_comment: a comment may stand wherever white space may.
SELECT/*a*/1/*b*/AS/*c*/x/*d*/;
SELECT 1 -- , 2
;
SELECT '/* not a comment */', "-- nor this", [/*x*/] FROM (SELECT 5 AS [/*x*/]);
CREATE TABLE /* here */ t(a /* first */, -- second follows
b);
SELECT sql FROM sqlite_schema;
/* alone */;
SELECT 2/**/-/**/1;
-- error
SELECT 1 / * 2;
-- error
SELECT 1 */ 2;
