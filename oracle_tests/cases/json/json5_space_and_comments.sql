SELECT json('/* c */[1]// x'), json('[1/**/,2/***/,/*a*b*/3]'), json('[1,//x' || char(10) || '2]'), json('//a' || char(8232) || '[1]');
SELECT json(char(65279) || '[1]'), json(char(160) || '[' || char(8195) || '1' || char(12288) || ']' || char(8233)), json(char(11) || '1' || char(12));
SELECT json('{/*a*/b/*c*/:/*d*/1/*e*/,/*f*/}');
-- error
SELECT json('[1/*]');
-- error
SELECT json('[1/');
-- error
SELECT json('/*/[1]');
-- error
SELECT json('[1] x');
SELECT json('[1]//');
-- error
SELECT json('//');
