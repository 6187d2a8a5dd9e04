SELECT 'abc' GLOB 'a*', 'abc' GLOB 'A*', 'abc' GLOB 'a?c', 'abc' GLOB '*', '' GLOB '*', '' GLOB '', 'a' GLOB '';
SELECT 'abc' GLOB '[abc][a-c]?', 'abc' GLOB '[^a]bc', 'xbc' GLOB '[^a]bc', 'a-c' GLOB 'a[-]c', 'a]c' GLOB 'a[]]c', 'a]c' GLOB 'a[^]]c';
SELECT 'a*c' GLOB 'a[*]c', 'abc' GLOB 'a[*]c', 'a?c' GLOB 'a[?]c', 'a[c' GLOB 'a[[]c', 'b' GLOB '[a-', 'b' GLOB '[a';
SELECT 'é' GLOB '?', '日本' GLOB '*本', 'm' GLOB '[a-z]', 'M' GLOB '[a-z]', 'é' GLOB '[à-ü]';
SELECT NULL GLOB 'a', 'a' GLOB NULL, 12 GLOB '1*', 1.5 GLOB '1.?', 'abc' NOT GLOB 'x*';
SELECT glob('a*', 'abc'), glob('b*', 'abc');
-- error
SELECT glob('a');
-- error
SELECT 'a' GLOB 'a' ESCAPE 'b' ESCAPE 'c';
