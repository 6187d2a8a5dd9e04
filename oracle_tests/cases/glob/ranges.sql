SELECT '-' GLOB '[a-]', 'a' GLOB '[a-]', '-' GLOB '[-a]', 'b' GLOB '[a-c-e]', 'd' GLOB '[a-c-e]', '-' GLOB '[a-c-e]';
SELECT 'z' GLOB '[z-a]', 'm' GLOB '[z-a]', '^' GLOB '[a^]', 'a' GLOB '[a^]', '5' GLOB '[0-9]', '55' GLOB '[0-9]';
SELECT 'file.txt' GLOB '*.txt', 'file.TXT' GLOB '*.txt', 'file.txt' GLOB '*.[tT][xX][tT]', 'a/b' GLOB 'a*';
SELECT 'aaab' GLOB '*a*a*b', 'aaa' GLOB '*a*a*b', 'abcd' GLOB '?*?', 'a' GLOB '?*?';
