-- lang_comment: an SQL comment runs to the newline or the end of input; a C comment to "*/" or the end of input.
SELECT 1 -- the end
;
SELECT 2 /* a C comment
over lines */ + 3;
SELECT 4 /* first */ /* second */ -- third
+ 5;
SELECT 6 /**/ + /***/ 7 /* * / */;
SELECT 8 --
+ 1;
