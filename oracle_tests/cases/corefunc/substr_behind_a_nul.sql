-- lang_corefunc substr(X,Y,Z): a NUL counts as a character
SELECT hex(substr('a' || char(0) || 'bc', 2)), hex(substr('a' || char(0) || 'bc', 3, 1)), hex(substr('a' || char(0) || 'bc', -1));
