-- lang_expr "The GLOB operator": * and ? like a Unix shell; case matters.
SELECT 'abc' GLOB 'a*', 'abc' GLOB 'A*', 'abc' GLOB 'a?c', 'abc' GLOB '*', '' GLOB '*', 'abc' GLOB '*b', 'a.c' GLOB 'a.c', 'abc' NOT GLOB 'a*';
SELECT 'a*c' GLOB 'a[*]c', 'abc' GLOB 'a[*]c', 'a?c' GLOB 'a[?]c', 'ä' GLOB '?', 'abcbd' GLOB 'a*b?';
