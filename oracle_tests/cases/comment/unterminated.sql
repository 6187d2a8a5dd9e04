-- lang_comment: a C comment may end with the input.
SELECT 1 /* open
