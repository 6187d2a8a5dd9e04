-- lang_comment: -- to the end of the line and /* .. */, wherever blanks may be.
SELECT 1 -- one
, /* two */ 2 /* three
lines */ , 3;
SELECT/**/4/**/;
SELECT 'not -- a comment', 'nor /* this */', "or -- this";
SELECT 5 /* nested /* does not nest */ + 1;
SELECT 6 --;
;
