-- lang_expr: [..] is a set, [^..] its complement; ] is plain when it is the first.
SELECT 'b' GLOB '[abc]', 'd' GLOB '[abc]', 'd' GLOB '[^abc]', 'b' GLOB '[a-c]', '-' GLOB '[a-]', ']' GLOB '[]]', 'x' GLOB '[^]]', '^' GLOB '[x^]';
SELECT 'a' GLOB '[', 'a' GLOB '[]', 'a' GLOB '[a', 'b' GLOB '[c-a]', 'm' GLOB '[a-fk-p]', 'é' GLOB '[à-ü]', '' GLOB '[a]', 'ab' GLOB '[a][b]';
