-- lang_corefunc like(X,Y,Z): text is compared up to a NUL
SELECT ('a' || char(0) || 'b') LIKE 'a', ('a' || char(0) || 'b') LIKE 'a%', ('a' || char(0) || 'b') GLOB 'a?b', 'a' LIKE ('a' || char(0) || 'z'), 'ab' LIKE ('a' || char(0));
