-- lang_comment: a comment is white space, so it separates tokens: it never joins them.
-- error
SELECT 1/**/2;
SELECT 'a'/**/'b';
SELECT 12/**/AS/**/x;
-- error
SEL/**/ECT 1;
-- error
SELECT 1 >/**/= 1;
-- error
SELECT 1 |/**/| 2;
SELECT 1 -/**/- 1;
SELECT 1 - -1;
