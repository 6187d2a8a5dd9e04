-- lang_corefunc ltrim(X,Y): a NUL is kept or removed as any character
SELECT hex(trim(' a' || char(0) || ' ')), hex(rtrim('a' || char(0), char(0))), hex(trim('a' || char(0) || 'a', 'a'));
