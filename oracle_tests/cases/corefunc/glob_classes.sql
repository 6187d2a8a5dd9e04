-- lang_corefunc glob(X,Y): lang_expr "GLOB": Unix file globbing with *, ?, and classes
SELECT 'b' GLOB '[abc]', 'd' GLOB '[abc]', 'd' GLOB '[^abc]', 'b' GLOB '[a-c]', '-' GLOB '[a-]', '-' GLOB '[-a]', ']' GLOB '[]]', ']' GLOB '[^]]', 'a' GLOB '[]a]', '^' GLOB '[a^]', 'b' GLOB '[c-a]', 'é' GLOB '[à-ï]', '€' GLOB '[€]';
SELECT 'a' GLOB '[', 'a' GLOB '[a', '[' GLOB '[[]', 'a]' GLOB '[a]]', '' GLOB '[]', 'a' GLOB '[^]', 'ab' GLOB '[a-z][a-z]', 'a-z' GLOB 'a[-]z';
