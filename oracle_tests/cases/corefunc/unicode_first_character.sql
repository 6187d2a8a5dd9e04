-- lang_corefunc unicode(X): "the numeric unicode code point corresponding to the first character of the string X"
SELECT unicode('A'), unicode('éa'), unicode('€'), unicode('😀'), unicode(''), unicode(NULL), unicode(7), unicode(-1.5), unicode(x'41'), unicode(' ');
SELECT unicode(CAST(x'ff' AS TEXT)), unicode(CAST(x'c3' AS TEXT)), unicode(CAST(x'80' AS TEXT)), unicode(CAST(x'f8888080' AS TEXT)), unicode(char(0));
-- error
SELECT unicode();
