-- json1 §3.2 "JSON5 Extensions": "Single and multi-line comments are allowed"
SELECT json('/* a */[1,/*b*/2]//end'), json('//x' || char(10) || '{a:1}'), json('[1//c' || char(10) || ',2]'), json('/**/1/***/');
-- error
SELECT json('/* open');
-- error
SELECT json('[1]/');
-- error
SELECT json('//only');
