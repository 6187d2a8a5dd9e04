-- lang_comment: "--" to the end of the line, "/*" to "*/" or the end of the input; comments are white space.
SELECT 1 -- one
, 2 /* two */, 3/**/, 4 -- /* five
, 6 /* -- seven */ , 8;
SELECT 1/*x*/+/*y*/1, '--no', "/*no*/", 1--1
;
SELECT 5 - -1, 5 --1
;
SELECT/**/1;SELECT 2/* never closed;
