-- Comments and blanks of every kind between tokens.
SELECT/**/1/*a*/+/*b*/2/* c */AS/**/x;
SELECT count/* */(/* */* /* */), max( /* x */ 1 /* y */ , 2 );
SELECT 'a' /* one */ || /* two */ 'b' -- three
;
SELECT 1 /* -- not an end of line comment */ + 1;
SELECT 1 -- /* not a beginning
+ 1;
