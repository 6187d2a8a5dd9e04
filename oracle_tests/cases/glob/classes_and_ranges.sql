-- lang_expr GLOB: [..] is a class, ^ negates, ranges by code point.
SELECT 'b' GLOB '[a-c]', 'd' GLOB '[a-c]', 'd' GLOB '[^a-c]', '-' GLOB '[a-]', ']' GLOB '[]]', 'a' GLOB '[]a]', '^' GLOB '[a^]', 'B' GLOB '[a-c]', 'é' GLOB '[à-ü]';
SELECT 'ab' GLOB '?[ab]', 'a*' GLOB 'a[*]', 'a?' GLOB 'a[?]', 'abc' GLOB 'a*c', 'abc' GLOB '*b', '' GLOB '*', 'a' GLOB '[', 'a[' GLOB 'a[';
